<%-- SPDX-License-Identifier: Apache-2.0 --%>
<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ attribute name="field" required="true" %>
<%@ attribute name="problem" required="true" %>
<c:if test="${not empty problem}"><span id="<c:out value='${field}'/>-problem" class="problem"><c:out value="${problem}"/></span></c:if>
