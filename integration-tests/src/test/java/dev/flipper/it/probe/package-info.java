// SPDX-License-Identifier: Apache-2.0
/** Part of every application that is deployed again and again: leaves a trace of its class loader. */
@NullMarked
package dev.flipper.it.probe;

import org.jspecify.annotations.NullMarked;
