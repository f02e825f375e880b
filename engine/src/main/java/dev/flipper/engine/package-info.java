// SPDX-License-Identifier: Apache-2.0
/** Stores and decorators that come with the engine: {@link dev.flipper.engine.Adapters}. */
@NullMarked
package dev.flipper.engine;

import org.jspecify.annotations.NullMarked;
