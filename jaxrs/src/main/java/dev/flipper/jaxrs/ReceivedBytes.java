// SPDX-License-Identifier: Apache-2.0
package dev.flipper.jaxrs;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A body in memory. It is held once and in pieces: one array, grown as the bytes come, would need room for the body twice.
 * {@link #reset()} goes back to its beginning.
 */
final class ReceivedBytes extends InputStream {

    private static final int PIECE = 64 * 1024;

    private final List<byte[]> pieces = new ArrayList<>();
    private int length;
    private int position;

    private ReceivedBytes() {}

    /** Reads a stream, as far as the limit allows. */
    static ReceivedBytes of(InputStream stream, int limit) throws IOException {
        var received = new ReceivedBytes();
        byte[] piece = stream.readNBytes(Math.min(PIECE, limit));
        while (piece.length > 0) {
            received.pieces.add(piece);
            received.length += piece.length;
            piece = stream.readNBytes(Math.min(PIECE, limit - received.length));
        }
        return received;
    }

    @Override
    public int read() {
        return position == length ? -1 : pieces.get(position / PIECE)[position++ % PIECE] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, target.length);
        if (count == 0 || position == length) {
            return count == 0 ? 0 : -1;
        }
        byte[] piece = pieces.get(position / PIECE);
        int start = position % PIECE;
        int read = Math.min(count, piece.length - start);
        System.arraycopy(piece, start, target, offset, read);
        position += read;
        return read;
    }

    /** Returns how many bytes are left to read, exactly. */
    @Override
    public int available() {
        return length - position;
    }

    @Override
    public void reset() {
        position = 0;
    }
}
