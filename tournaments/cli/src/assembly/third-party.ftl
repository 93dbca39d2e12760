<#-- The list of third parties' licences: artifact, project, licences. -->
The libraries in lib, and what their authors say of their licences. Where a jar or its project carries a text of its
own, it stands in this folder, under the name of the artifact; the Apache License 2.0 is the file LICENSE above.

<#list dependencyMap as entry>
<#assign library = entry.getKey()>
${library.groupId}:${library.artifactId}:${library.version}
<#if library.url??>
  ${library.url}
</#if>
<#list library.licenses as license>
  ${license.name}<#if license.url??>, ${license.url}</#if>
</#list>

</#list>
Inside org.servanda.reports, as part of the pages it writes:

Apache ECharts ${r"${echarts.version}"}
  https://echarts.apache.org
  Apache License 2.0, https://www.apache.org/licenses/LICENSE-2.0.txt

Inside org.servanda.live, as part of its page:

TeaVM ${r"${teavm.version}"}
  https://teavm.org
  Apache License 2.0, https://www.apache.org/licenses/LICENSE-2.0.txt
