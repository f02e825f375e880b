<%-- SPDX-License-Identifier: Apache-2.0 --%>
<%@ page contentType="text/html; charset=UTF-8" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<%-- Whatever came from outside is written by c:out, or by c:url where it stands in an address. --%>
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Tide &amp; Tin – seen by <c:out value="${page.name()}"/></title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/shop.css">
</head>
<body>
<%@ include file="art.jspf" %>
<a class="skip" href="#shelf">Skip to the shelf</a>

<nav class="cast" aria-label="Customers">
  <p id="cast-label">Seen by</p>
  <ul aria-labelledby="cast-label">
    <c:forEach var="regular" items="${page.regulars()}">
      <c:url var="link" value="/"><c:param name="customer" value="${regular.key()}"/></c:url>
      <li><a href="<c:out value='${link}'/>" <c:if test="${regular.customer() == page.customer()}">aria-current="true"</c:if>><c:out value="${regular.label()}"/><small><c:out value="${regular.known()}"/></small></a></li>
    </c:forEach>
  </ul>
  <p class="cast-more"><a href="#customer">Somebody else</a> <a href="#flags">Why?</a></p>
</nav>

<c:if test="${not empty page.problems()}">
  <div class="problems" role="alert">
    <p><strong>Not everything was taken over.</strong> The last good values stay.</p>
    <ul>
      <c:forEach var="problem" items="${page.problems()}">
        <li><a href="#<c:out value='${problem.field()}'/>"><c:out value="${problem.message()}"/></a></li>
      </c:forEach>
    </ul>
  </div>
</c:if>

<c:if test="${page.open('free_shipping')}">
  <p class="ribbon" data-flag="free_shipping"><strong>Free shipping today</strong> to <c:out value="${page.customer().country().label()}"/> and everywhere else a boat can go</p>
</c:if>

<header class="top">
  <p class="brand"><a href="/"><svg aria-hidden="true" viewBox="0 0 100 30"><use href="#fish"/></svg><span>Tide <em>&amp;</em> Tin</span></a></p>
  <c:choose>
    <c:when test="${page.open('new_search')}">
      <form class="search" role="search" action="/" data-flag="new_search">
        <label for="q">Search the shelf <span class="new">new</span></label>
        <div><input id="q" name="q" type="search" maxlength="60" placeholder="salt, smoke, garlic …" value="<c:out value='${page.query()}'/>"><button>Search</button></div>
      </form>
    </c:when>
    <c:otherwise>
      <nav class="kinds" aria-label="Shelves">
        <ul>
          <c:forEach var="kind" items="${page.kinds()}">
            <li><a href="/?kind=<c:out value='${kind.key()}'/>" <c:if test="${kind == page.kind()}">aria-current="true"</c:if>><c:out value="${kind.label()}"/></a></li>
          </c:forEach>
        </ul>
      </nav>
    </c:otherwise>
  </c:choose>
  <p class="chip"><a href="#basket">Basket <b>${page.basket().products().size()}<i class="said"> items</i></b> <span>${page.basket().total()}</span></a></p>
</header>

<main>
  <c:if test="${page.open('staff_panel')}">
    <section class="staff" data-flag="staff_panel" aria-labelledby="staff">
      <h2 id="staff">Behind the counter <span class="new">staff only</span></h2>
      <dl>
        <c:forEach var="product" items="${page.stock()}">
          <div><dt><c:out value="${product.name()}"/></dt><dd>${product.stock()}<c:if test="${product.stock() < 20}"> <em>order</em></c:if></dd></div>
        </c:forEach>
      </dl>
    </section>
  </c:if>

  <section class="hero">
    <div>
      <p class="eyebrow">Welcome back, <c:out value="${page.name()}"/></p>
      <h1>Good things from cold water.</h1>
      <p class="lead">Small boats, short nets, a tin that keeps for years. We pack on Tuesdays and send on Wednesdays.</p>
    </div>
    <c:choose>
      <c:when test="${page.open('winter_crate')}">
        <div class="crate" data-flag="winter_crate">
          <svg class="art art-crate" aria-hidden="true" viewBox="0 0 240 150"><use href="#art-crate"/></svg>
          <div>
            <p class="eyebrow">Early checkout</p>
            <h2>The winter crate</h2>
            <p>Twelve tins, one bottle, a letter from the harbour. In the shop in December, yours today.</p>
            <p><a class="button" href="#basket">Reserve for <b>€89.00</b></a></p>
          </div>
        </div>
      </c:when>
      <c:otherwise>
        <svg class="art art-sardines hero-art" aria-hidden="true" viewBox="0 0 240 150"><use href="#art-sardines"/></svg>
      </c:otherwise>
    </c:choose>
  </section>

  <section id="shelf" aria-labelledby="shelf-title">
    <h2 id="shelf-title"><c:choose><c:when test="${not empty page.query()}">Found for “<c:out value="${page.query()}"/>”</c:when><c:otherwise>On the shelf</c:otherwise></c:choose></h2>
    <c:if test="${empty page.products()}"><p class="lead">Nothing of that kind. <a href="/">Show everything</a></p></c:if>
    <ul class="shelf">
      <c:forEach var="product" items="${page.products()}">
        <li class="product" <c:if test="${product.key() == 'gin'}">data-flag="cellar"</c:if>>
          <div class="plate plate-${product.key()}"><svg class="art art-${product.key()}" aria-hidden="true" viewBox="0 0 240 150"><use href="#art-${product.key()}"/></svg>
            <c:if test="${product.isDeal()}"><p class="stamp" data-flag="lucky_deal">Lucky deal <b>−20 %</b></p></c:if>
            <c:if test="${product.key() == 'gin'}"><p class="stamp stamp-quiet">Pro, from 21</p></c:if>
          </div>
          <h3><c:out value="${product.name()}"/></h3>
          <p class="detail"><c:out value="${product.detail()}"/></p>
          <p class="price"><c:if test="${product.isDeal()}"><s><span class="said">before </span>${product.before()}</s> </c:if><b>${product.price()}</b></p>
        </li>
      </c:forEach>
    </ul>
  </section>

  <section id="basket" class="basket" aria-labelledby="basket-title">
    <h2 id="basket-title">In <c:out value="${page.name()}"/>’s basket</h2>
    <table>
      <caption class="said">Basket</caption>
      <tbody>
        <c:forEach var="product" items="${page.basket().products()}">
          <tr><th scope="row"><c:out value="${product.name()}"/></th><td>${product.price()}</td></tr>
        </c:forEach>
        <c:if test="${page.open('gift_wrap')}"><tr data-flag="gift_wrap"><th scope="row">Gift wrap, with a ribbon</th><td>on us</td></tr></c:if>
        <tr><th scope="row">Shipping to <c:out value="${page.customer().country().label()}"/></th><td><c:choose><c:when test="${page.basket().isShippedFree()}">free</c:when><c:otherwise>${page.basket().shipping()}</c:otherwise></c:choose></td></tr>
      </tbody>
      <tfoot><tr><th scope="row">To pay</th><td>${page.basket().total()}</td></tr></tfoot>
    </table>
  </section>
</main>

<div class="backstage">
  <%@ include file="customer.jspf" %>
  <%@ include file="flags.jspf" %>
</div>

<footer class="foot"><p>Tide &amp; Tin is an example of Flipper for Jakarta EE. Nothing here is for sale.</p></footer>
</body>
</html>
