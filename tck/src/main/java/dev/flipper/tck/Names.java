// SPDX-License-Identifier: Apache-2.0
package dev.flipper.tck;

import java.util.List;

/** Texts that stores have been known to mistake for one another, to cut, to trim or to read as something else. */
final class Names {

    /** All different, code point by code point. None is blank. */
    static final List<String> DISTINCT = List.of(
            "search",
            "Search",
            "SEARCH",
            "sea",
            "search ",
            " search",
            "search engine",
            "search/engine",
            "search/actors",
            "search:engine",
            "search.engine",
            "search;1",
            "search\nengine",
            "search\"engine\"",
            "search'engine'",
            "search\\engine",
            "search%",
            "searc_",
            "searc?",
            "search*",
            "{search}",
            "\u00e9t\u00e9",
            "e\u0301te\u0301",
            "ete",
            "\u691c\u7d22",
            "\ud83d\udd0e",
            "\ud83d\udd0d",
            "0",
            "00",
            "true",
            "null",
            "x".repeat(199),
            "x".repeat(200));

    private Names() {}
}
