// SPDX-License-Identifier: Apache-2.0
package dev.flipper;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Passes on as many bytes as an export may have, refuses to go further, and leaves the stream open. */
final class LimitedStream extends FilterInputStream {

    private int left = Export.MAX_BYTES;

    LimitedStream(InputStream stream) {
        super(stream);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw ExportReader.tooLarge();
        }
    }

    @Override
    public void close() {}
}
