// SPDX-License-Identifier: Apache-2.0
package com.acme.flipper;

import dev.flipper.spi.Adapter;
import dev.flipper.tck.AdapterTck;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FolderAdapterTest extends AdapterTck {
    @TempDir
    Path folder;

    @Override
    protected Adapter createAdapter() {
        return new FolderAdapter(folder);
    }
}
