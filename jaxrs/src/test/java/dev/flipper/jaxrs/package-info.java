// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.flipper.jaxrs;

import org.jspecify.annotations.NullMarked;
