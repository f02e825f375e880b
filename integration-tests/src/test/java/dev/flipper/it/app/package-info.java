// SPDX-License-Identifier: Apache-2.0
/** The application that is deployed: what users write, and servlets that show what happened. */
@NullMarked
package dev.flipper.it.app;

import org.jspecify.annotations.NullMarked;
