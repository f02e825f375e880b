// SPDX-License-Identifier: Apache-2.0
/** The caller from the servlet request. Loaded only where servlets are there. */
@NullMarked
package dev.flipper.cdi.servlet;

import org.jspecify.annotations.NullMarked;
