// SPDX-License-Identifier: Apache-2.0
package dev.flipper.servlet;

/** The filter that docs/requests.md shows. */
public class ShopFilter extends FlipperFilter {
    public ShopFilter() {
        memoize(request -> !"HEAD".equals(request.getMethod()));
        unless("/assets", "/images");
    }
}
