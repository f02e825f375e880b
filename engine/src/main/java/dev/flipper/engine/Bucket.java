// SPDX-License-Identifier: Apache-2.0
package dev.flipper.engine;

import java.util.Collection;
import java.util.stream.Collectors;

/** Where an identity falls among the hundred thousand parts that percentages are made of. */
final class Bucket {

    private static final long BUCKETS = 100_000;

    private Bucket() {}

    /** Returns the bucket of an identity: 0 to 99,999, the same in Ruby. */
    static long of(int nameState, String identity) {
        // Not uniform by 0.002 %, and it stays so: another formula would move almost every actor to another bucket.
        return Crc32.value(Crc32.update(nameState, identity)) % BUCKETS;
    }

    /** Tells whether a bucket lies within a percentage. The product is an IEEE double, as in Ruby. */
    static boolean isWithin(long bucket, double percentage) {
        return bucket < percentage * (BUCKETS / 100);
    }

    /** Returns the one identity of several actors. */
    static String identity(Collection<String> ids) {
        return ids.stream().sorted(Utf8Order.INSTANCE).collect(Collectors.joining());
    }
}
