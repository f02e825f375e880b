<%-- SPDX-License-Identifier: Apache-2.0 --%>
<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ attribute name="field" required="true" %>
<%@ attribute name="problem" required="true" %>
<c:if test="${not empty problem}">aria-invalid="true" aria-describedby="<c:out value='${field}'/>-problem"</c:if>
