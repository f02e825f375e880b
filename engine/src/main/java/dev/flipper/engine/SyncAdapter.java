// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import dev.flipper.spi.Adapter;
import dev.flipper.spi.AdapterWrapper;
import java.time.Duration;

/** Writes to a remote first, and makes the local store equal to it every now and then, on a thread of its own. */
final class SyncAdapter extends AdapterWrapper {

    private final BackgroundLoop loop;

    SyncAdapter(Adapter local, Adapter remote, Duration interval, Reports reports) {
        super("sync", new DualWriteAdapter(local, remote));
        this.loop = new BackgroundLoop(
                "flipper-sync", interval, () -> SyncEvent.around(reports, () -> local.copyFrom(remote)));
        loop.runNow();
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
        super.close();
    }
}
