// SPDX-License-Identifier: Apache-2.0
/**
 * What vendors implement: stores behind {@link dev.flipper.spi.Adapter}, engines behind
 * {@link dev.flipper.spi.FlipperProvider}, parts of an assembly behind {@link dev.flipper.spi.FlipperExtension}.
 */
@NullMarked
package dev.flipper.spi;

import org.jspecify.annotations.NullMarked;
