<%-- SPDX-License-Identifier: Apache-2.0 --%>
<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<%@ attribute name="field" required="true" %>
<%@ attribute name="label" required="true" %>
<%@ attribute name="choices" required="true" type="java.util.List" %>
<%@ attribute name="chosen" required="true" type="java.lang.Object" %>
<%@ attribute name="problem" required="true" %>
<p>
  <label for="<c:out value='${field}'/>"><c:out value="${label}"/></label>
  <select id="<c:out value='${field}'/>" name="<c:out value='${field}'/>" <shop:invalid field="${field}" problem="${problem}"/>>
    <c:forEach var="choice" items="${choices}"><option value="<c:out value='${choice.key()}'/>" <c:if test="${choice == chosen}">selected</c:if>><c:out value="${choice.label()}"/></option></c:forEach>
  </select>
  <shop:problem field="${field}" problem="${problem}"/>
</p>
