// SPDX-License-Identifier: Apache-2.0
/** What is measured, whatever a host measures with. */
@NullMarked
package dev.flipper.cdi.meters;

import org.jspecify.annotations.NullMarked;
