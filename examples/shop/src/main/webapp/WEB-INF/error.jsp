<%-- SPDX-License-Identifier: Apache-2.0 --%>
<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" session="false" isErrorPage="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Nothing here – Tide &amp; Tin</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/shop.css">
</head>
<body>
<main class="lost">
  <p class="eyebrow">Tide &amp; Tin</p>
  <h1><c:choose><c:when test="${pageContext.errorData.statusCode == 404}">The tide took this page.</c:when><c:otherwise>Something went overboard.</c:otherwise></c:choose></h1>
  <p>The answer was <c:out value="${pageContext.errorData.statusCode}"/>. What there is to know stands in the server’s log.</p>
  <p><a class="button" href="/">Back to the shop</a></p>
</main>
</body>
</html>
