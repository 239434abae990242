<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ChangesPage</name>
    <message>
        <source>What &amp;changes</source>
        <translation>会更改的内容(&amp;C)</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>会更改的内容</translation>
    </message>
    <message>
        <source>Before and after, by area</source>
        <translation>按类别显示更改前后</translation>
    </message>
    <message>
        <source>What will no&amp;t change</source>
        <translation>不会更改的内容(&amp;T)</translation>
    </message>
    <message>
        <source>What will not change</source>
        <translation>不会更改的内容</translation>
    </message>
</context>
<context>
    <name>ChartDependencies</name>
    <message>
        <source>Run first: %1</source>
        <translation>请先执行：%1</translation>
    </message>
    <message>
        <source>Run between the checkout and this step: %1</source>
        <translation>请在检出之后、此步骤之前执行：%1</translation>
    </message>
    <message>
        <source>%1 (at %2)</source>
        <translation>%1（版本 %2）</translation>
    </message>
    <message>
        <source>charts/ lacks dependencies of Chart.lock: %1</source>
        <translation>charts/ 中缺少 Chart.lock 列出的依赖：%1</translation>
    </message>
    <message>
        <source>Helm would refuse the chart.</source>
        <translation>Helm 会拒绝该 chart。</translation>
    </message>
    <message>
        <source>Helm would refuse the chart, unless an earlier step or another file of charts/ brings them.</source>
        <translation>除非前面的步骤或 charts/ 中的其他文件提供这些依赖，否则 Helm 会拒绝该 chart。</translation>
    </message>
    <message>
        <source>charts/ holds other versions than Chart.lock: %1</source>
        <translation>charts/ 中的版本与 Chart.lock 列出的不同：%1</translation>
    </message>
    <message>
        <source>Helm does not compare them, and would deploy those that are there.</source>
        <translation>Helm 不会比较版本，会直接部署现有的依赖。</translation>
    </message>
</context>
<context>
    <name>ChecklistPanel</name>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Space ticks the item</source>
        <translation>按空格键勾选该项</translation>
    </message>
    <message>
        <source>Space in the list does the same</source>
        <translation>在列表中按空格键效果相同</translation>
    </message>
    <message>
        <source>O&amp;verride…</source>
        <translation>强制通过(&amp;V)…</translation>
    </message>
    <message>
        <source>Attac&amp;h</source>
        <translation>附加(&amp;H)</translation>
    </message>
    <message>
        <source>Tic&amp;k</source>
        <translation>勾选(&amp;K)</translation>
    </message>
    <message>
        <source>Count an item as passed that Sternway measures differently</source>
        <translation>将某一项计为已通过，即使 Sternway 的测量结果不同</translation>
    </message>
    <message>
        <source>A sentence, a file or a link as evidence</source>
        <translation>一句话、一个文件或一个链接，作为证据</translation>
    </message>
</context>
<context>
    <name>ClusterQuestion</name>
    <message>
        <source>Clusters that write into this Prometheus</source>
        <translation>写入此 Prometheus 的集群</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Reason of the rollback</source>
        <translation>回滚原因</translation>
    </message>
    <message>
        <source>&amp;Service name</source>
        <translation>服务名称(&amp;S)</translation>
    </message>
    <message>
        <source>Name of the service</source>
        <translation>服务名称</translation>
    </message>
    <message>
        <source>Type it to confirm a change in production</source>
        <translation>输入服务名称以确认对生产环境的更改</translation>
    </message>
    <message>
        <source>Equivalent co&amp;mmand</source>
        <translation>等效命令(&amp;M)</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>等效命令</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Recorded in the incident and the revision history</source>
        <translation>记录在事故和修订历史中</translation>
    </message>
    <message>
        <source>Why the service is rolled back; recorded in the incident</source>
        <translation>服务回滚的原因；会记录在事故中</translation>
    </message>
</context>
<context>
    <name>Credentials</name>
    <message>
        <source>The token file %1 of user %2 cannot be read or is empty</source>
        <translation>无法读取用户 %2 的令牌文件 %1，或文件为空</translation>
    </message>
    <message>
        <source>The token file %1 of user %2 holds more than one line</source>
        <translation>用户 %2 的令牌文件 %1 不止一行</translation>
    </message>
    <message>
        <source>It must hold the whole token, and nothing else.</source>
        <translation>其中必须只有完整的令牌，不能有其他内容。</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Durations</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>E&amp;xport timeline…</source>
        <translation>导出时间线(&amp;X)…</translation>
    </message>
    <message>
        <source>Markdown or JSON</source>
        <translation>Markdown 或 JSON</translation>
    </message>
    <message>
        <source>&amp;Open incident</source>
        <translation>打开事故(&amp;O)</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Re-&amp;evaluate</source>
        <translation>重新评估(&amp;E)</translation>
    </message>
    <message>
        <source>Roll for&amp;ward again…</source>
        <translation>重新前滚(&amp;W)…</translation>
    </message>
    <message>
        <source>To the version that this rollback has left; nothing is changed yet</source>
        <translation>前滚到此次回滚所离开的版本；目前不作任何更改</translation>
    </message>
</context>
<context>
    <name>FailurePanel</name>
    <message>
        <source>&amp;Retry</source>
        <translation>重试(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;top the rollback…</source>
        <translation>停止回滚(&amp;T)…</translation>
    </message>
    <message>
        <source>Lea&amp;ve out…</source>
        <translation>跳过(&amp;V)…</translation>
    </message>
</context>
<context>
    <name>FleetPage</name>
    <message>
        <source>Filter services</source>
        <translation>筛选服务</translation>
    </message>
    <message>
        <source>Filter by name, namespace, verdict…</source>
        <translation>按名称、命名空间、判定等筛选…</translation>
    </message>
    <message>
        <source>All services with their verdicts; Enter opens one</source>
        <translation>所有服务及其判定；按 Enter 打开</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
</context>
<context>
    <name>GuardConsent</name>
    <message>
        <source>a person does it</source>
        <translation>需要人工执行</translation>
    </message>
    <message>
        <source>it is dangerous and always asks: %1</source>
        <translation>有危险，总会询问：%1</translation>
    </message>
    <message>
        <source>it asks first</source>
        <translation>会先询问</translation>
    </message>
    <message>
        <source>it names a revision by its number, and a guard goes back to the last known good one</source>
        <translation>它用编号指定了修订版本，而守护规则会回到最近已知良好版本</translation>
    </message>
    <message>
        <source>nothing says what %1 is</source>
        <translation>没有给出 %1 的值</translation>
    </message>
    <message>
        <source>The runbook %1 has no guard</source>
        <translation>运行手册 %1 没有守护规则</translation>
    </message>
    <message>
        <source>Say in it when to go back: guard: {when: error_rate &gt; 5%, for: 2m}</source>
        <translation>请在其中写明何时回滚：guard: {when: error_rate &gt; 5%, for: 2m}</translation>
    </message>
    <message>
        <source>Nobody has accepted what this runbook may do</source>
        <translation>尚无人接受此运行手册可执行的内容</translation>
    </message>
    <message>
        <source>See it and accept it: sternway accept %1</source>
        <translation>查看并接受它：sternway accept %1</translation>
    </message>
    <message>
        <source>The step %1 (%2) needs a person: %3</source>
        <translation>步骤 %1（%2）需要人工：%3</translation>
    </message>
    <message>
        <source>Choose another method, or leave the step out and say why.</source>
        <translation>请选择其他方式，或跳过该步骤并说明原因。</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>ReplicaSet %1 is left out: its revision annotation &quot;%2&quot; is no number</source>
        <translation>已忽略 ReplicaSet %1：其修订版本注解“%2”不是数字</translation>
    </message>
    <message>
        <source>ControllerRevision %1 is left out: its data holds no whole pod template</source>
        <translation>已忽略 ControllerRevision %1：其数据不含完整的 Pod 模板</translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message>
        <source>The compressed answer cannot be read: %1</source>
        <translation>无法读取压缩的响应：%1</translation>
    </message>
    <message>
        <source>zlib does not start</source>
        <translation>zlib 无法启动</translation>
    </message>
    <message>
        <source>it is larger than allowed</source>
        <translation>大小超出允许范围</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>内容被截断</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>内容已损坏</translation>
    </message>
    <message>
        <source>A message of the stream is longer than %1 bytes</source>
        <translation>流中有一条消息超过 %1 字节</translation>
    </message>
</context>
<context>
    <name>HttpConfig</name>
    <message>
        <source>The file %1 cannot be read</source>
        <translation>无法读取文件 %1</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>&amp;Open a file…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Imports the Markdown in the clipboard</source>
        <translation>导入剪贴板中的 Markdown</translation>
    </message>
    <message>
        <source>Reading the Markdown text</source>
        <translation>正在读取 Markdown 文本</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>Markdown source</source>
        <translation>Markdown 源文</translation>
    </message>
    <message>
        <source>Choosing one shows its line in the source</source>
        <translation>选中后在源文中显示对应的行</translation>
    </message>
    <message>
        <source>This &amp;heading begins</source>
        <translation>此标题开始的部分(&amp;H)</translation>
    </message>
    <message>
        <source>What the heading begins</source>
        <translation>此标题开始的部分</translation>
    </message>
    <message>
        <source>The runbook as YAML</source>
        <translation>YAML 形式的运行手册</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save to runbook folder…</source>
        <translation>保存到运行手册文件夹(&amp;S)…</translation>
    </message>
    <message>
        <source>Imported content</source>
        <translation>已导入的内容</translation>
    </message>
    <message>
        <source>Lines to review</source>
        <translation>待检查的行</translation>
    </message>
</context>
<context>
    <name>IncidentDock</name>
    <message>
        <source>Declare incident</source>
        <translation>宣布事故</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds it to the timeline</source>
        <translation>按 Ctrl+Enter 添加到时间线</translation>
    </message>
    <message>
        <source>What you see, do or decide (Ctrl+Enter)</source>
        <translation>您所看到的、所做的或所决定的 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>Timeline as Markdown or JSON</source>
        <translation>将时间线导出为 Markdown 或 JSON</translation>
    </message>
    <message>
        <source>Close inci&amp;dent</source>
        <translation>关闭事故(&amp;D)</translation>
    </message>
    <message>
        <source>Earlier incidents</source>
        <translation>以往事故</translation>
    </message>
    <message>
        <source>Enter opens one</source>
        <translation>按 Enter 打开</translation>
    </message>
    <message>
        <source>Report a symptom</source>
        <translation>报告症状</translation>
    </message>
    <message>
        <source>Symptoms and user reports that no metric shows; they count immediately</source>
        <translation>指标未能反映的症状和用户报告；立即计入</translation>
    </message>
    <message>
        <source>Opens an incident with the current state of the service</source>
        <translation>打开一起事故，并记录服务的当前状态</translation>
    </message>
    <message>
        <source>Timeline and messages</source>
        <translation>时间线和消息</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>时间线(&amp;T)</translation>
    </message>
    <message>
        <source>O&amp;utbox</source>
        <translation>发件箱(&amp;U)</translation>
    </message>
    <message>
        <source>Export post-mortem…</source>
        <translation>导出复盘报告…</translation>
    </message>
    <message>
        <source>The post-mortem as Markdown, HTML, PDF or JSON</source>
        <translation>将复盘报告导出为 Markdown、HTML、PDF 或 JSON</translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message>
        <source>&amp;Incidents</source>
        <translation>事故(&amp;I)</translation>
    </message>
    <message>
        <source>Which incidents are shown</source>
        <translation>显示哪些事故</translation>
    </message>
    <message>
        <source>All incidents</source>
        <translation>所有事故</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>With open follow-ups</source>
        <translation>有未完成的后续工作</translation>
    </message>
    <message>
        <source>Search incidents</source>
        <translation>搜索事故</translation>
    </message>
    <message>
        <source>Words in titles, notes and events of all incidents</source>
        <translation>所有事故的标题、备注和事件中的词语</translation>
    </message>
    <message>
        <source>Search titles, notes and events…</source>
        <translation>搜索标题、备注和事件…</translation>
    </message>
    <message>
        <source>All incidents with durations and follow-ups; Enter opens one</source>
        <translation>所有事故及其用时和后续工作；按 Enter 打开</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事故</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>event %1 is missing</source>
        <translation>事件 %1 缺失</translation>
    </message>
    <message>
        <source>event %1 does not follow from event %2</source>
        <translation>事件 %1 与事件 %2 不衔接</translation>
    </message>
    <message>
        <source>event %1 was changed after it was recorded</source>
        <translation>事件 %1 在记录后被修改过</translation>
    </message>
    <message>
        <source>the last events are missing: %1 of %2 are there</source>
        <translation>缺少最后的事件：共 %2 个，现存 %1 个</translation>
    </message>
    <message>
        <source>the newest event is not the one that the incident names</source>
        <translation>最新的事件与事故中登记的不一致</translation>
    </message>
    <message>
        <source>The journal %1 was written by Sternway %2 (schema %3); this is Sternway %4, which knows schema %5</source>
        <translation>事故日志 %1 由 Sternway %2（模式版本 %3）写入；当前为 Sternway %4，支持的模式版本为 %5</translation>
    </message>
    <message>
        <source>Nothing was changed. Use Sternway %1 or newer, or choose another folder with STERNWAY_DATA_DIR to begin a new journal.</source>
        <translation>未作任何更改。请使用 Sternway %1 或更新版本，或用 STERNWAY_DATA_DIR 另选文件夹以新建事故日志。</translation>
    </message>
    <message>
        <source>The journal %1 was written by an older Sternway</source>
        <translation>日志 %1 由较旧版本的 Sternway 写入</translation>
    </message>
    <message>
        <source>&quot;sternway incidents&quot; brings it up to date.</source>
        <translation>运行 “sternway incidents” 可将其更新到最新。</translation>
    </message>
</context>
<context>
    <name>Kubernetes</name>
    <message>
        <source>The API server&apos;s answer cannot be read</source>
        <translation>无法解析 API 服务器的响应</translation>
    </message>
    <message>
        <source>The API server ended the watch</source>
        <translation>API 服务器终止了 watch</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>集群</translation>
    </message>
</context>
<context>
    <name>Mark</name>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>to watch</source>
        <translation>需关注</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>严重</translation>
    </message>
</context>
<context>
    <name>MethodPage</name>
    <message>
        <source>Reading the cluster and its metrics</source>
        <translation>正在读取集群及其指标</translation>
    </message>
    <message>
        <source>Rollback methods</source>
        <translation>回滚方式</translation>
    </message>
    <message>
        <source>The most suitable method first</source>
        <translation>最合适的方式在最前</translation>
    </message>
</context>
<context>
    <name>MetricQueryDialog</name>
    <message>
        <source>&amp;Metric:</source>
        <translation>指标(&amp;M)：</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>&amp;Query:</source>
        <translation>查询(&amp;Q)：</translation>
    </message>
    <message>
        <source>Query in PromQL</source>
        <translation>PromQL 查询</translation>
    </message>
    <message>
        <source>$service, $namespace, $pods (a pattern of its pods) and $window (as long as rate() needs) are filled in.</source>
        <translation>$service、$namespace、$pods（匹配其 Pod 的模式）和 $window（rate() 所需的窗口长度）会自动填入。</translation>
    </message>
    <message>
        <source>Edit query</source>
        <translation>编辑查询</translation>
    </message>
    <message>
        <source>&amp;Reset to the default query</source>
        <translation>恢复为默认查询(&amp;R)</translation>
    </message>
</context>
<context>
    <name>MigrationOutlook</name>
    <message>
        <source>Which migrations are applied is not read in a rehearsal</source>
        <translation>演练中不读取已应用哪些迁移</translation>
    </message>
</context>
<context>
    <name>MigrationTimes</name>
    <message>
        <source>%1 was rolled out (%2)</source>
        <translation>%1 发布（%2）</translation>
    </message>
    <message>
        <source>when it was applied is not told</source>
        <translation>未说明应用时间</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1 后</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>%1 之前</translation>
    </message>
    <message>
        <source>after %1, before %2</source>
        <translation>%1 后、%2 之前</translation>
    </message>
    <message>
        <source>the history has no release before the running one</source>
        <translation>历史记录中没有早于当前运行版本的发布</translation>
    </message>
    <message>
        <source>its time is told without a time zone</source>
        <translation>其时间未带时区</translation>
    </message>
    <message>
        <source>when the running release was rolled out is not known</source>
        <translation>不清楚当前运行的发布是何时上线的</translation>
    </message>
</context>
<context>
    <name>MigrationWay</name>
    <message>
        <source>No step of the runbook&apos;s migrations tells which of them are applied</source>
        <translation>运行手册的迁移中没有可说明已应用哪些迁移的步骤</translation>
    </message>
    <message>
        <source>Give one of its methods a step of the kind migration.status.</source>
        <translation>请为其中一种方式添加 migration.status 类型的步骤。</translation>
    </message>
    <message>
        <source>The runbook&apos;s migrations have no method &quot;%1&quot;</source>
        <translation>运行手册的迁移中没有方式“%1”</translation>
    </message>
    <message>
        <source>It has none.</source>
        <translation>其中一个也没有。</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>现有：%1。</translation>
    </message>
    <message>
        <source>The runbook has no method by which Sternway can take migrations back</source>
        <translation>运行手册中没有可供 Sternway 回退迁移的方式</translation>
    </message>
    <message>
        <source>The runbook has several methods to take migrations back: choose one</source>
        <translation>运行手册中有多种回退迁移的方式：请选择其一</translation>
    </message>
    <message>
        <source>The migrations go before a rollback, and no method for that is chosen</source>
        <translation>迁移在回滚之前执行，但未选择回滚的方式</translation>
    </message>
    <message>
        <source>Choose one with --method, or take the migrations back alone: sternway migrations rollback.</source>
        <translation>请用 --method 选择一种方式，或仅回退迁移：sternway migrations rollback。</translation>
    </message>
    <message>
        <source>Migrations that say there is no way back are tried all the same (%1): %2</source>
        <translation>对声明无法回退的迁移仍会尝试 (%1)：%2</translation>
    </message>
    <message>
        <source>How the data can be restored (%1): %2</source>
        <translation>如何恢复数据 (%1)：%2</translation>
    </message>
</context>
<context>
    <name>MigrationsPage</name>
    <message>
        <source>Reading which migrations are applied</source>
        <translation>正在读取已应用哪些迁移</translation>
    </message>
    <message>
        <source>Methods to take migrations back</source>
        <translation>回退迁移的方式</translation>
    </message>
    <message>
        <source>Read &amp;again</source>
        <translation>重新读取(&amp;A)</translation>
    </message>
    <message>
        <source>Reads which migrations are applied now</source>
        <translation>读取当前已应用哪些迁移</translation>
    </message>
    <message>
        <source>A&amp;pplied migrations, the newest first</source>
        <translation>已应用的迁移，最新的在前(&amp;P)</translation>
    </message>
    <message>
        <source>Applied migrations</source>
        <translation>已应用的迁移</translation>
    </message>
    <message>
        <source>The newest first, with what this method does to each</source>
        <translation>最新的在前，并列出此方式对每个迁移的处理</translation>
    </message>
    <message>
        <source>What taking them back does</source>
        <translation>回退会带来什么</translation>
    </message>
    <message>
        <source>Backup, or &amp;time to restore to</source>
        <translation>备份，或要恢复到的时间点(&amp;T)</translation>
    </message>
    <message>
        <source>From what the data can be restored, or why it cannot; recorded in the incident</source>
        <translation>数据可从何处恢复，或为何无法恢复；会记录在事故中</translation>
    </message>
    <message>
        <source>For example: nightly backup of 03:00, or why there is none</source>
        <translation>例如：03:00 的夜间备份，或为何没有备份</translation>
    </message>
</context>
<context>
    <name>Namespaces</name>
    <message>
        <source>&amp;Only these:</source>
        <translation>仅限以下(&amp;O)：</translation>
    </message>
    <message>
        <source>Filter namespaces</source>
        <translation>筛选命名空间</translation>
    </message>
    <message>
        <source>Namespaces; Space ticks one</source>
        <translation>命名空间；按空格键勾选</translation>
    </message>
    <message>
        <source>Name of another namespace</source>
        <translation>其他命名空间的名称</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
</context>
<context>
    <name>NewsDialog</name>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
</context>
<context>
    <name>PlanBuilder</name>
    <message>
        <source>Resuming lets changes go out that wait in the paused Deployment: look at them first.</source>
        <translation>恢复 (resume) 会放行已暂停的 Deployment 中积压的更改：请先检查这些更改。</translation>
    </message>
    <message>
        <source>it was measured bad</source>
        <translation>测量结果为不良</translation>
    </message>
    <message>
        <source>it was rolled back before (see the journal)</source>
        <translation>此前曾从该版本回滚（见事故日志）</translation>
    </message>
    <message>
        <source>revisionHistoryLimit is 0, so Kubernetes keeps no old revisions.</source>
        <translation>revisionHistoryLimit 为 0，因此 Kubernetes 不保留旧修订版本。</translation>
    </message>
    <message>
        <source>Kubernetes keeps only the running revision.</source>
        <translation>Kubernetes 只保留了正在运行的修订版本。</translation>
    </message>
    <message>
        <source>Roll forward to a known image instead (kubectl set image), or deploy the old version again.</source>
        <translation>请改为前滚到已知镜像 (kubectl set image)，或重新部署旧版本。</translation>
    </message>
    <message>
        <source> (running)</source>
        <translation>（运行中）</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>现有：%1。</translation>
    </message>
    <message>
        <source>Revision %1 is already current</source>
        <translation>修订版本 %1 已是当前版本</translation>
    </message>
    <message>
        <source>chosen by the operator, warnings overridden</source>
        <translation>由操作人员选定，已忽略警告</translation>
    </message>
    <message>
        <source>Revision %1 is marked bad: %2</source>
        <translation>修订版本 %1 被标记为不良：%2</translation>
    </message>
    <message>
        <source>Choose another revision. </source>
        <translation>请选择其他修订版本。 </translation>
    </message>
    <message>
        <source>Revision %1 has the same code as the running one: it differs only in annotations that restart pods</source>
        <translation>修订版本 %1 与正在运行的版本代码相同：区别仅在于触发 Pod 重启的注解</translation>
    </message>
    <message>
        <source>chosen by the operator; its health was not measured</source>
        <translation>由操作人员选定；未测量其健康状况</translation>
    </message>
    <message>
        <source>chosen by the operator; %1</source>
        <translation>由操作人员选定；%1</translation>
    </message>
    <message>
        <source>Revision %1 has the number %2 now. </source>
        <translation>修订版本 %1 现在的编号是 %2。 </translation>
    </message>
    <message>
        <source>The last one with other code is %1.</source>
        <translation>最近一个代码不同的版本是 %1。</translation>
    </message>
    <message>
        <source>last known good: %1</source>
        <translation>最新的良好修订版本：%1</translation>
    </message>
    <message>
        <source>The running revision is itself the last known good one: %1</source>
        <translation>正在运行的修订版本本身就是最近已知良好版本：%1</translation>
    </message>
    <message>
        <source>If it must go nevertheless, name the target. </source>
        <translation>如仍要回滚，请指定目标。 </translation>
    </message>
    <message>
        <source>There is no revision that can be recommended</source>
        <translation>没有可推荐的修订版本</translation>
    </message>
    <message>
        <source>Name the target to go back all the same.</source>
        <translation>如仍要回滚，请指定目标。</translation>
    </message>
    <message>
        <source>the same code as the running one</source>
        <translation>与正在运行的版本代码相同</translation>
    </message>
    <message>
        <source>it was deployed after the running one and left again</source>
        <translation>在当前运行版本之后部署，随后又被撤下</translation>
    </message>
    <message>
        <source>The revision is not in the history any more</source>
        <translation>该修订版本已不在历史记录中</translation>
    </message>
    <message>
        <source>no earlier revision was measured good</source>
        <translation>没有测量结果良好的早期修订版本</translation>
    </message>
    <message>
        <source>no revision has measurements</source>
        <translation>所有修订版本都没有测量数据</translation>
    </message>
    <message>
        <source>%1; this is the newest one with a different image and no known problem</source>
        <translation>%1；这是镜像不同且无已知问题的最新版本</translation>
    </message>
    <message>
        <source>%1 and none has a different image; this is the newest one with different settings</source>
        <translation>%1，也没有镜像不同的版本；这是设置不同的最新版本</translation>
    </message>
    <message>
        <source>Rollback to %1 (revision %2)</source>
        <translation>回滚到 %1（修订版本 %2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The plan has no step &quot;%1&quot; that can be left out</source>
        <translation>计划中没有可跳过的步骤“%1”</translation>
    </message>
    <message>
        <source>With these steps left out the plan changes nothing</source>
        <translation>跳过这些步骤后，计划不会作任何更改</translation>
    </message>
    <message>
        <source>Leave at least one of the steps in that change something.</source>
        <translation>请至少保留一个会作更改的步骤。</translation>
    </message>
    <message>
        <source>The journal has no rollback of %1 to go forward from</source>
        <translation>事故日志中没有 %1 的回滚，无法由此重新前滚</translation>
    </message>
    <message>
        <source>That is a rollback by Sternway that succeeded, with none after it. Deploy the version anew instead.</source>
        <translation>须是由 Sternway 执行成功的回滚，且其后没有其他回滚。请改为重新部署该版本。</translation>
    </message>
    <message>
        <source>What the rollback restored does not run any more; another version was deployed since</source>
        <translation>回滚所恢复的版本已不再运行；此后部署了其他版本</translation>
    </message>
    <message>
        <source>What the rollback left (%1) is not in the history any more</source>
        <translation>回滚所离开的版本（%1）已不在历史记录中</translation>
    </message>
    <message>
        <source>Forward goes only to what the rollback left: %1</source>
        <translation>只能前滚到回滚所离开的版本：%1</translation>
    </message>
    <message>
        <source>To another revision it is a rollback of its own.</source>
        <translation>要转到其他修订版本，须另行回滚。</translation>
    </message>
    <message>
        <source>forward again to what the rollback of %1 left (incident %2)</source>
        <translation>重新前滚到 %1 的回滚所离开的版本（事故 %2）</translation>
    </message>
    <message>
        <source>Forward again to %1 (revision %2)</source>
        <translation>重新前滚到 %1（修订版本 %2）</translation>
    </message>
    <message>
        <source>Revision %1 is %2</source>
        <translation>修订版本 %1 已%2</translation>
    </message>
    <message>
        <source>Remove the mark first, in the table of revisions, or choose another one. </source>
        <translation>请先在修订版本表中移除标记，或选择其他修订版本。</translation>
    </message>
</context>
<context>
    <name>PlanJson</name>
    <message>
        <source>It was written by a newer Sternway; open it with that one.</source>
        <translation>该计划由更新版本的 Sternway 写入，请用该版本打开。</translation>
    </message>
    <message>
        <source>The plan has version %1; this Sternway knows versions up to %2</source>
        <translation>计划的版本为 %1；当前 Sternway 最高支持版本 %2</translation>
    </message>
    <message>
        <source>This is not a plan: it has no version and no stages</source>
        <translation>这不是计划：缺少版本和阶段</translation>
    </message>
    <message>
        <source>This is not a plan: a step has no id or no kind</source>
        <translation>这不是计划：有步骤缺少 ID 或类型</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Reading what each step would change</source>
        <translation>正在读取各步骤会更改的内容</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>计划的步骤</translation>
    </message>
    <message>
        <source>In their order; nothing has begun</source>
        <translation>按执行顺序排列；尚未开始任何步骤</translation>
    </message>
    <message>
        <source>Equivalent command of the step</source>
        <translation>该步骤的等效命令</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;kip…</source>
        <translation>跳过(&amp;K)…</translation>
    </message>
    <message>
        <source>Leaves the step out, with a reason</source>
        <translation>跳过该步骤，需说明原因</translation>
    </message>
    <message>
        <source>&amp;Do not skip</source>
        <translation>不跳过(&amp;D)</translation>
    </message>
    <message>
        <source>Copy the &amp;plan</source>
        <translation>复制计划(&amp;P)</translation>
    </message>
    <message>
        <source>As Markdown</source>
        <translation>Markdown 格式</translation>
    </message>
    <message>
        <source>&amp;Save the plan…</source>
        <translation>保存计划(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Rehearse…</source>
        <translation>演练(&amp;R)…</translation>
    </message>
    <message>
        <source>Carries the plan out on copies in a simulation; the cluster is only read</source>
        <translation>在模拟环境中对副本执行计划；对集群只读取</translation>
    </message>
</context>
<context>
    <name>PlanSteps</name>
    <message>
        <source>Ask the API server whether it would accept the change</source>
        <translation>询问 API 服务器是否接受该更改</translation>
    </message>
    <message>
        <source>Wait for all pods</source>
        <translation>等待所有 Pod 运行该版本</translation>
    </message>
    <message>
        <source>Watch that the pods stay ready for %1</source>
        <translation>观察 Pod 是否在 %1 内保持就绪</translation>
    </message>
    <message>
        <source>Check that metrics stay healthy for %1</source>
        <translation>观察指标是否在 %1 内保持恢复</translation>
    </message>
    <message>
        <source>revision %1 (%2)</source>
        <translation>修订版本 %1（%2）</translation>
    </message>
    <message>
        <source>Restore the pod template of %1</source>
        <translation>恢复%1的 Pod 模板</translation>
    </message>
    <message>
        <source>%1 is back on %2</source>
        <translation>%1 已回到%2</translation>
    </message>
    <message>
        <source>Roll %1 back to %2</source>
        <translation>将 %1 回滚到%2</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Return field ownership to %1</source>
        <translation>将字段交还给 %1，使下次部署不会发生冲突</translation>
    </message>
    <message>
        <source>Roll %1 forward again to %2</source>
        <translation>将 %1 重新前滚到 %2</translation>
    </message>
    <message>
        <source>%1 runs %2 again</source>
        <translation>%1 重新运行%2</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>&amp;Clusters</source>
        <translation>集群(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Kubeconfig:</source>
        <translation>kubeconfig(&amp;K)：</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>Con&amp;text:</source>
        <translation>上下文(&amp;T)：</translation>
    </message>
    <message>
        <source>Pro&amp;duction cluster (red banner; rollback must be confirmed by name)</source>
        <translation>生产集群（红色横幅；回滚须输入名称确认）(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Namespaces:</source>
        <translation>命名空间(&amp;N)：</translation>
    </message>
    <message>
        <source>Comma-separated</source>
        <translation>以逗号分隔</translation>
    </message>
    <message>
        <source>All you may read</source>
        <translation>您有权读取的所有命名空间</translation>
    </message>
    <message>
        <source>Prometheus</source>
        <translation>Prometheus</translation>
    </message>
    <message>
        <source>Addre&amp;ss:</source>
        <translation>地址(&amp;S)：</translation>
    </message>
    <message>
        <source>https://prometheus.example.org, or service/NAMESPACE/NAME:PORT</source>
        <translation>https://prometheus.example.org，或 service/NAMESPACE/NAME:PORT</translation>
    </message>
    <message>
        <source>Alert&amp;manager:</source>
        <translation>Alertmanager(&amp;M)：</translation>
    </message>
    <message>
        <source>Alerts that are silenced or inhibited there do not count. Asked with the same authentication.</source>
        <translation>在其中已静默或被抑制的告警不计入。查询时使用相同的认证。</translation>
    </message>
    <message>
        <source>Same format; leave empty to ignore silences</source>
        <translation>格式同上；留空则忽略静默</translation>
    </message>
    <message>
        <source>A&amp;uthentication:</source>
        <translation>认证(&amp;U)：</translation>
    </message>
    <message>
        <source>Us&amp;er:</source>
        <translation>用户名(&amp;E)：</translation>
    </message>
    <message>
        <source>Test the c&amp;onnection</source>
        <translation>测试连接(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Runbooks</source>
        <translation>运行手册(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>Every *.yaml and *.yml file in it is a runbook; edits apply immediately.</source>
        <translation>其中的每个 *.yaml 和 *.yml 文件都是一份运行手册；修改立即生效。</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>T&amp;heme:</source>
        <translation>主题(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Notify me when a verdict changes</source>
        <translation>判定变化时通知我(&amp;N)</translation>
    </message>
    <message>
        <source>C&amp;luster label:</source>
        <translation>集群标签(&amp;L)：</translation>
    </message>
    <message>
        <source>Where several clusters write into one Prometheus: the label and value of this one. Write none to add up the series of all of them.</source>
        <translation>多个集群写入同一个 Prometheus 时：此集群的标签和值。填写 none 则汇总所有集群的序列。</translation>
    </message>
    <message>
        <source>Found automatically; or LABEL=VALUE, or none</source>
        <translation>自动查找；或 LABEL=VALUE，或 none</translation>
    </message>
</context>
<context>
    <name>PreflightAdmission</name>
    <message>
        <source>Cannot dry-run %1</source>
        <translation>无法试运行%1</translation>
    </message>
    <message>
        <source>An admission webhook has side effects; whether it would refuse is known only at the patch.</source>
        <translation>某个准入 Webhook 有副作用；它是否会拒绝，只有真正打补丁时才知道。</translation>
    </message>
    <message>
        <source>whether %1 would be accepted</source>
        <translation>%1是否会被接受</translation>
    </message>
    <message>
        <source>The plan does not fit what runs now</source>
        <translation>计划与当前运行状态不符</translation>
    </message>
    <message>
        <source>Re-evaluate and make a new plan.</source>
        <translation>请重新评估并制定新计划。</translation>
    </message>
    <message>
        <source>The quota is full; the rollout must take old pods away first</source>
        <translation>配额已满；滚动更新必须先移除旧 Pod</translation>
    </message>
    <message>
        <source>Set maxSurge to 0, or free quota.</source>
        <translation>将 maxSurge 设为 0，或释放配额。</translation>
    </message>
    <message>
        <source>The quota does not allow a pod of the target</source>
        <translation>配额不足以创建目标版本的 Pod</translation>
    </message>
    <message>
        <source>Set maxSurge to 0 and maxUnavailable to 1, or free quota.</source>
        <translation>将 maxSurge 设为 0、maxUnavailable 设为 1，或释放配额。</translation>
    </message>
    <message>
        <source>The API server refuses %1</source>
        <translation>API 服务器拒绝%1</translation>
    </message>
    <message>
        <source>Satisfy the rule that it names, or choose another target.</source>
        <translation>请满足其指出的规则，或选择其他目标。</translation>
    </message>
    <message>
        <source>the patch</source>
        <translation>补丁</translation>
    </message>
    <message>
        <source>Admission changes the template</source>
        <translation>准入控制会修改模板</translation>
    </message>
    <message>
        <source>a pod of the target</source>
        <translation>目标版本的 Pod</translation>
    </message>
    <message>
        <source>A webhook or defaulting changes: %1. The rollback is checked against the resulting template.</source>
        <translation>补丁在写入途中会被 Webhook 或默认值修改：%1。回滚以实际写入的结果为准进行判定。</translation>
    </message>
    <message>
        <source>Admission puts the old version back</source>
        <translation>准入控制恢复了旧版本</translation>
    </message>
    <message>
        <source>A webhook or policy reverts what the rollback would change: %1.</source>
        <translation>Webhook 或策略使回滚要更改的内容保持不变：%1。</translation>
    </message>
    <message>
        <source>Change the rule that pins it, or roll back where it is set.</source>
        <translation>请更改固定它的规则，或在设置它的地方回滚。</translation>
    </message>
</context>
<context>
    <name>PreflightCompanions</name>
    <message>
        <source>which %1 run the same image</source>
        <translation>哪些 %1 运行相同镜像</translation>
    </message>
    <message>
        <source>Others run the same image: %1</source>
        <translation>其他工作负载也运行相同镜像：%1</translation>
    </message>
    <message>
        <source>%1 still runs there.</source>
        <translation>它们仍会停留在 %1。</translation>
    </message>
    <message>
        <source>Think about rolling them back as well.</source>
        <translation>请考虑一并回滚。</translation>
    </message>
</context>
<context>
    <name>PreflightGitOps</name>
    <message>
        <source>Revert the commit, or argocd app rollback %1; or switch its automatic sync off first (argocd app set %1 --sync-policy none) and on again afterwards.</source>
        <translation>请还原 (revert) 该提交，或执行 argocd app rollback %1；也可先关闭其自动同步 (argocd app set %1 --sync-policy none)，事后再开启。</translation>
    </message>
    <message>
        <source>Argo CD application %1 owns this workload</source>
        <translation>Argo CD 应用 %1 管理此工作负载</translation>
    </message>
    <message>
        <source>Whether it puts its own state back at once (selfHeal) could not be read: %1</source>
        <translation>无法得知它是否会立即恢复自身状态 (selfHeal)：%1</translation>
    </message>
    <message>
        <source>It is told to skip reconciling (skip-reconcile).</source>
        <translation>已设置为跳过调谐 (skip-reconcile)。</translation>
    </message>
    <message>
        <source>Remember to revert the commit before that is taken away.</source>
        <translation>解除该设置前，记得还原 (revert) 该提交。</translation>
    </message>
    <message>
        <source>It belongs to %1 itself: a change of its sync policy is put back from there.</source>
        <translation>它自身隶属于 %1：对其同步策略的更改会被上层改回。</translation>
    </message>
    <message>
        <source>selfHeal is on: a rollback here is undone within seconds.</source>
        <translation>selfHeal 已开启：在此处回滚会在数秒内被撤销。</translation>
    </message>
    <message>
        <source>Automatic sync is on: the bad release returns with the next commit.</source>
        <translation>自动同步已开启：下一次提交会使有问题的发布重新上线。</translation>
    </message>
    <message>
        <source>It syncs by hand: the bad release returns with the next sync.</source>
        <translation>它采用手动同步：下一次同步会使有问题的发布重新上线。</translation>
    </message>
    <message>
        <source>Flux %1 %2/%3 owns this workload</source>
        <translation>Flux %1 %2/%3 管理此工作负载</translation>
    </message>
    <message>
        <source>flux suspend %1 %2 -n %3 first, and flux resume after the fix is committed.</source>
        <translation>请先执行 flux suspend %1 %2 -n %3，待修复提交后再执行 flux resume。</translation>
    </message>
    <message>
        <source>Whether it is suspended could not be read: %1</source>
        <translation>无法得知它是否已挂起：%1</translation>
    </message>
    <message>
        <source>It is suspended.</source>
        <translation>它已挂起。</translation>
    </message>
    <message>
        <source>Commit the fix before it is resumed: flux resume %1 %2 -n %3.</source>
        <translation>恢复前请先提交修复：flux resume %1 %2 -n %3。</translation>
    </message>
    <message>
        <source>It puts its own state back every %1.</source>
        <translation>它每隔 %1 恢复自身状态。</translation>
    </message>
    <message>
        <source>The next Helm upgrade by Flux brings the bad release back.</source>
        <translation>Flux 的下一次 Helm 升级会使有问题的发布重新上线。</translation>
    </message>
    <message>
        <source>Flux does not reconcile this workload</source>
        <translation>Flux 不调谐此工作负载</translation>
    </message>
    <message>
        <source>Suspend that object before you roll back.</source>
        <translation>回滚前请先挂起该对象。</translation>
    </message>
    <message>
        <source>An annotation of it tells %1 so: reconcile is &quot;disabled&quot;.</source>
        <translation>其注解已告知 %1：reconcile 为“disabled”。</translation>
    </message>
    <message>
        <source>%1 writes this workload</source>
        <translation>%1 会写入此工作负载</translation>
    </message>
    <message>
        <source>Which object of it owns the workload is not labelled.</source>
        <translation>没有标签指明由其哪个对象管理此工作负载。</translation>
    </message>
    <message>
        <source>%1 owns this workload</source>
        <translation>%1 管理此工作负载</translation>
    </message>
    <message>
        <source>The plan suspends it before anything is changed. Until it is resumed nothing that git says is deployed.</source>
        <translation>计划会在作任何更改之前将其挂起。在恢复之前，git 中的任何内容都不会部署。</translation>
    </message>
    <message>
        <source>Revert the commit, then resume it: the plan leaves a follow-up.</source>
        <translation>请先还原 (revert) 该提交，再恢复它：计划会留下一项后续工作。</translation>
    </message>
    <message>
        <source>On the command line --suspend-gitops has the plan suspend it first.</source>
        <translation>在命令行中加上 --suspend-gitops，计划会先将其挂起。</translation>
    </message>
</context>
<context>
    <name>PreflightHistory</name>
    <message>
        <source>The target is the next revision that Kubernetes deletes</source>
        <translation>目标是 Kubernetes 接下来要删除的修订版本</translation>
    </message>
    <message>
        <source>revisionHistoryLimit is %1 and there are %2 old revisions: one more deploy deletes %3.</source>
        <translation>revisionHistoryLimit 为 %1，现有 %2 个旧修订版本：再部署一次就会删除 %3。</translation>
    </message>
    <message>
        <source>Roll back before the next deploy; the plan in the journal keeps the template.</source>
        <translation>请在下次部署前回滚；事故日志中的计划会保留该模板。</translation>
    </message>
    <message>
        <source>%1 does not exist any more</source>
        <translation>%1 已不存在</translation>
    </message>
    <message>
        <source>Re-evaluate.</source>
        <translation>请重新评估。</translation>
    </message>
    <message>
        <source>whether somebody deployed since the plan was made</source>
        <translation>计划制定后是否有人部署过</translation>
    </message>
    <message>
        <source>%1 was changed since the plan was made</source>
        <translation>计划制定后有人更改了 %1</translation>
    </message>
    <message>
        <source>Re-evaluate and make a new plan.</source>
        <translation>请重新评估并制定新计划。</translation>
    </message>
    <message>
        <source>whether the target revision still exists</source>
        <translation>目标修订版本是否仍存在</translation>
    </message>
    <message>
        <source>The target revision does not exist any more</source>
        <translation>目标修订版本已不存在</translation>
    </message>
    <message>
        <source>Revision %1 (%2) has been deleted.</source>
        <translation>修订版本 %1（%2）已被删除。</translation>
    </message>
    <message>
        <source>Choose another target, or deploy that version again.</source>
        <translation>请选择其他目标，或重新部署该版本。</translation>
    </message>
    <message>
        <source>The Deployment is paused</source>
        <translation>Deployment 已暂停</translation>
    </message>
    <message>
        <source>A paused Deployment does not roll out anything, a rollback neither.</source>
        <translation>已暂停的 Deployment 不会执行任何滚动更新，回滚也不例外。</translation>
    </message>
    <message>
        <source>kubectl rollout resume deployment/%1 -n %2 (this lets changes go out that wait in it)</source>
        <translation>kubectl rollout resume deployment/%1 -n %2（这会放行其中积压的更改）</translation>
    </message>
    <message>
        <source>There is no revision to go back to</source>
        <translation>没有可回滚到的修订版本</translation>
    </message>
    <message>
        <source>revisionHistoryLimit is 0.</source>
        <translation>revisionHistoryLimit 为 0。</translation>
    </message>
    <message>
        <source>Only the running revision is kept.</source>
        <translation>只保留了正在运行的修订版本。</translation>
    </message>
    <message>
        <source>Roll forward to a known image, or use the rollback of Helm, Argo CD or Git.</source>
        <translation>请前滚到已知镜像，或使用 Helm、Argo CD 或 Git 的回滚。</translation>
    </message>
    <message>
        <source>The target has the same code as the running revision</source>
        <translation>目标与正在运行的修订版本代码相同</translation>
    </message>
    <message>
        <source>They differ in nothing but annotations that restart pods.</source>
        <translation>二者仅在触发 Pod 重启的注解上有差异。</translation>
    </message>
    <message>
        <source>Choose a revision with another image.</source>
        <translation>请选择镜像不同的修订版本。</translation>
    </message>
    <message>
        <source>The history is not complete</source>
        <translation>历史记录不完整</translation>
    </message>
    <message>
        <source>Kubernetes keeps no old revisions of this workload</source>
        <translation>Kubernetes 不保留此工作负载的旧修订版本</translation>
    </message>
    <message>
        <source>revisionHistoryLimit is 0: Kubernetes deletes a revision as soon as its last pod is gone. Another deploy can delete the target, and after the rollback there is no revision %1 to return to.</source>
        <translation>revisionHistoryLimit 为 0：最后一个 Pod 消失后，Kubernetes 会立即删除该修订版本。再次部署可能会删除目标版本，回滚后也无法再回到修订版本 %1。</translation>
    </message>
    <message>
        <source>Set spec.revisionHistoryLimit to 2 or more first; that replaces no pod.</source>
        <translation>请先将 spec.revisionHistoryLimit 设为 2 或更大；这不会替换任何 Pod。</translation>
    </message>
</context>
<context>
    <name>PreflightImages</name>
    <message>
        <source>Image %1 could not be pulled lately</source>
        <translation>镜像 %1 近期无法拉取</translation>
    </message>
    <message>
        <source>Look whether the registry still has it, and the pull secret.</source>
        <translation>请检查镜像仓库中是否仍有该镜像，以及拉取 Secret。</translation>
    </message>
    <message>
        <source>Image %1 was not seen on any node</source>
        <translation>未在任何节点上发现镜像 %1</translation>
    </message>
    <message>
        <source>Its imagePullPolicy is Never: a node that does not have it cannot run it. (Nodes report only part of their images.)</source>
        <translation>其 imagePullPolicy 为 Never：没有该镜像的节点无法运行它。（节点只上报部分镜像。）</translation>
    </message>
    <message>
        <source>Whether the registry still has it is not known. (Nodes report only part of their images.)</source>
        <translation>不清楚镜像仓库中是否仍有该镜像。（节点只上报部分镜像。）</translation>
    </message>
    <message>
        <source>Look whether the registry still has it.</source>
        <translation>请检查镜像仓库中是否仍有该镜像。</translation>
    </message>
    <message>
        <source>Image %1 uses a mutable tag</source>
        <translation>镜像 %1 使用了可变标签</translation>
    </message>
    <message>
        <source>The same tag may hold other code now than when the target served.</source>
        <translation>同一标签现在指向的代码可能与目标版本提供服务时不同。</translation>
    </message>
    <message>
        <source>Pin the image by its digest.</source>
        <translation>请用摘要 (digest) 固定镜像。</translation>
    </message>
    <message>
        <source>Image %1 is cached on a node</source>
        <translation>节点上已有镜像 %1</translation>
    </message>
    <message>
        <source>whether a node has the target&apos;s image</source>
        <translation>节点上是否有目标镜像</translation>
    </message>
    <message>
        <source>No node takes the target&apos;s pods now</source>
        <translation>当前没有节点可运行目标版本的 Pod</translation>
    </message>
    <message>
        <source>Its nodeSelector, its required node affinity and the nodes&apos; taints leave no node.</source>
        <translation>其 nodeSelector、必需的节点亲和性以及节点的污点排除了所有节点。</translation>
    </message>
    <message>
        <source>The pods stay Pending until a node fits. Compare: kubectl get nodes --show-labels</source>
        <translation>在有合适的节点之前，Pod 会一直处于 Pending 状态。可对照：kubectl get nodes --show-labels</translation>
    </message>
    <message>
        <source>Image %1 was seen on %2 nodes only</source>
        <translation>仅在 %2 节点上发现镜像 %1</translation>
    </message>
    <message>
        <source>Pods can go to %1 nodes. Whether the image runs there is not known. (Nodes report only part of their images.)</source>
        <translation>Pod 可能被调度到 %1 节点，镜像能否在那里运行未知。（节点只报告部分镜像。）</translation>
    </message>
    <message>
        <source>Compare: docker manifest inspect %1</source>
        <translation>可检查：docker manifest inspect %1</translation>
    </message>
</context>
<context>
    <name>PreflightMigrations</name>
    <message>
        <source>The target migrates the database when it starts</source>
        <translation>目标启动时会迁移数据库</translation>
    </message>
    <message>
        <source>Container %1 runs Knex&apos;s migrations. Where the database has one that this release does not have, Knex stops, and the container with it, unless its knexfile sets disableMigrationsListValidation.</source>
        <translation>容器 %1 会运行 Knex 的迁移。如果数据库中有此发布所没有的迁移，Knex 会中止，容器也随之停止，除非其 knexfile 设置了 disableMigrationsListValidation。</translation>
    </message>
    <message>
        <source>Look which migrations are applied. Take back those of the newer release first, with its own files.</source>
        <translation>请查看已应用哪些迁移。先回退较新发布的迁移，并使用该发布自身的文件。</translation>
    </message>
</context>
<context>
    <name>PreflightOwners</name>
    <message>
        <source>Helm release %1 owns this workload</source>
        <translation>Helm release %1 管理此工作负载</translation>
    </message>
    <message>
        <source>After an undo Helm still believes that the newer release is deployed, and its next upgrade starts from that.</source>
        <translation>撤销后 Helm 仍会认为部署的是较新的 release，其下一次升级将以此为起点。</translation>
    </message>
    <message>
        <source>Prefer helm rollback %1 -n %2; otherwise roll the release back in Helm as well.</source>
        <translation>建议使用 helm rollback %1 -n %2；否则请在 Helm 中也回滚该 release。</translation>
    </message>
    <message>
        <source>This workload is managed by %1</source>
        <translation>此工作负载由 %1 管理</translation>
    </message>
    <message>
        <source>It may put its own state back.</source>
        <translation>它可能会恢复自身状态。</translation>
    </message>
    <message>
        <source>%1 %2 owns this workload</source>
        <translation>%1 %2 拥有此工作负载</translation>
    </message>
    <message>
        <source>Roll back through %1 %2.</source>
        <translation>请通过 %1 %2 回滚。</translation>
    </message>
    <message>
        <source>Its controller writes the template again.</source>
        <translation>其控制器会重新写入模板。</translation>
    </message>
    <message>
        <source>It may write the template again.</source>
        <translation>它可能会重新写入模板。</translation>
    </message>
    <message>
        <source>Last written by %1, %2 ago</source>
        <translation>最后由 %1 写入，%2 前</translation>
    </message>
    <message>
        <source>At %1.</source>
        <translation>时间：%1。</translation>
    </message>
    <message>
        <source>Make sure that no deploy is still running.</source>
        <translation>请确认没有部署仍在进行。</translation>
    </message>
    <message>
        <source>This workload is deployed by kubectl apply</source>
        <translation>此工作负载由 kubectl apply 部署</translation>
    </message>
    <message>
        <source>The next apply of the same manifest brings the bad release back.</source>
        <translation>下次 apply 同一清单会使有问题的发布重新上线。</translation>
    </message>
    <message>
        <source>Put the old version into the manifest.</source>
        <translation>请将旧版本写回清单。</translation>
    </message>
    <message>
        <source>This workload is deployed by server-side apply (%1)</source>
        <translation>此工作负载通过服务端应用 (server-side apply) 部署（%1）</translation>
    </message>
    <message>
        <source>The next apply of the same manifest brings the bad release back. Until the rollback is verified, and where it ends before that, an apply ends in a conflict with &quot;sternway&quot;; afterwards the fields are handed back.</source>
        <translation>下次应用同一清单会使有问题的发布重新上线。在回滚通过验证之前（或回滚提前结束时），应用清单会与 “sternway” 发生冲突；验证之后字段会被交还。</translation>
    </message>
    <message>
        <source>Put the old version into the manifest. If a deploy must go out before the end: kubectl apply --server-side --force-conflicts, or helm upgrade --force-conflicts.</source>
        <translation>请将旧版本写入清单。如果必须在回滚结束前部署：kubectl apply --server-side --force-conflicts，或 helm upgrade --force-conflicts。</translation>
    </message>
</context>
<context>
    <name>PreflightPage</name>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>What could make the rollback fail, the most serious first</source>
        <translation>可能导致回滚失败的因素，最严重的在前</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>重新检查(&amp;A)</translation>
    </message>
    <message>
        <source>Reads the workload again and repeats all checks</source>
        <translation>重新读取工作负载并重复所有检查</translation>
    </message>
    <message>
        <source>&amp;Stop checking</source>
        <translation>停止检查(&amp;S)</translation>
    </message>
    <message>
        <source>Running preflight checks</source>
        <translation>正在运行预检</translation>
    </message>
    <message>
        <source>&amp;Copy recommendation</source>
        <translation>复制建议(&amp;C)</translation>
    </message>
    <message>
        <source>Suspend &amp;GitOps for the rollback; a follow-up reminds you to resume it</source>
        <translation>回滚期间挂起 GitOps；会有一项后续工作提醒您恢复(&amp;G)</translation>
    </message>
</context>
<context>
    <name>PreflightReferences</name>
    <message>
        <source>%1 is missing</source>
        <translation>%1 缺失</translation>
    </message>
    <message>
        <source>The target needs it (%1); its containers would not start.</source>
        <translation>目标需要它（%1）；缺少它容器将无法启动。</translation>
    </message>
    <message>
        <source>Restore it first.</source>
        <translation>请先恢复它。</translation>
    </message>
    <message>
        <source>%1 has no key %2</source>
        <translation>%1 中没有键 %2</translation>
    </message>
    <message>
        <source>The target needs it (%1).</source>
        <translation>目标需要它（%1）。</translation>
    </message>
    <message>
        <source>Put the key back first.</source>
        <translation>请先恢复该键。</translation>
    </message>
    <message>
        <source>%1 was changed after the target served last</source>
        <translation>%1 在目标最后一次提供服务之后被修改过</translation>
    </message>
    <message>
        <source>Changed %1; the target was live until %2. A rollback does not bring the old content back.</source>
        <translation>修改于 %1；目标在线至 %2。回滚不会恢复旧内容。</translation>
    </message>
    <message>
        <source>Compare it with what the target expects.</source>
        <translation>请与目标所期望的内容比对。</translation>
    </message>
    <message>
        <source>%1 %2 is missing</source>
        <translation>%1 %2 缺失</translation>
    </message>
    <message>
        <source>The target&apos;s pods cannot be created or started without it.</source>
        <translation>缺少它，目标的 Pod 无法创建或启动。</translation>
    </message>
    <message>
        <source>An image that is not on the node yet could not be pulled.</source>
        <translation>节点上尚没有的镜像将无法拉取。</translation>
    </message>
</context>
<context>
    <name>PreflightRights</name>
    <message>
        <source>to roll back</source>
        <translation>执行回滚</translation>
    </message>
    <message>
        <source>to read what runs</source>
        <translation>读取当前运行的内容</translation>
    </message>
    <message>
        <source>to follow the rollout</source>
        <translation>跟踪滚动更新</translation>
    </message>
    <message>
        <source>to find the revisions</source>
        <translation>查找修订版本</translation>
    </message>
    <message>
        <source>to see whether the pods become ready</source>
        <translation>查看 Pod 是否就绪</translation>
    </message>
    <message>
        <source>to follow the pods</source>
        <translation>跟踪 Pod</translation>
    </message>
    <message>
        <source>to see why a rollout does not move</source>
        <translation>查明滚动更新为何停滞</translation>
    </message>
    <message>
        <source>to try the target&apos;s pod against quota and admission</source>
        <translation>用目标 Pod 测试配额和准入控制</translation>
    </message>
    <message>
        <source>%1 %2 in namespace %3</source>
        <translation>在命名空间 %3 中对 %2 执行 %1</translation>
    </message>
    <message>
        <source>the right to %1</source>
        <translation>%1的权限</translation>
    </message>
    <message>
        <source>Missing right: %1</source>
        <translation>缺少权限：%1</translation>
    </message>
    <message>
        <source>It is needed %1.</source>
        <translation>用途：%1。</translation>
    </message>
    <message>
        <source>Ask for a Role with the verb &quot;%1&quot; on %2, or use a context that has it.</source>
        <translation>请申请在 %2 上具有动词 &quot;%1&quot; 的 Role，或使用具有该权限的上下文。</translation>
    </message>
</context>
<context>
    <name>PreflightRollout</name>
    <message>
        <source>The running rollout is stuck</source>
        <translation>正在进行的滚动更新已卡住</translation>
    </message>
    <message>
        <source>The rollback replaces it; pods of the revision before still serve.</source>
        <translation>回滚会取代它；之前修订版本的 Pod 仍在提供服务。</translation>
    </message>
    <message>
        <source>A rollout is in progress</source>
        <translation>滚动更新正在进行</translation>
    </message>
    <message>
        <source>The rollback replaces it. Make sure that nobody deploys again meanwhile.</source>
        <translation>回滚会取代它。请确保期间没有人再次部署。</translation>
    </message>
    <message>
        <source>Pods cannot be created: %1</source>
        <translation>无法创建 Pod：%1</translation>
    </message>
    <message>
        <source>The same may stop the rollback&apos;s pods.</source>
        <translation>同样的问题可能阻止回滚的 Pod。</translation>
    </message>
    <message>
        <source>The update strategy is OnDelete: no pod changes by itself</source>
        <translation>更新策略为 OnDelete：Pod 不会自行更换</translation>
    </message>
    <message>
        <source>These keep the running revision until they are deleted: %1.</source>
        <translation>以下 Pod 在被删除前会保持当前修订版本：%1。</translation>
    </message>
    <message>
        <source>After the patch: kubectl delete pod -n %1 %2</source>
        <translation>打补丁之后执行：kubectl delete pod -n %1 %2</translation>
    </message>
    <message>
        <source>The StatefulSet will wait for a broken pod</source>
        <translation>StatefulSet 会等待有故障的 Pod</translation>
    </message>
    <message>
        <source>It is OrderedReady, and %1 is not ready: its controller waits for it before it replaces any (kubernetes#67250).</source>
        <translation>它采用 OrderedReady，而 %1 未就绪：控制器在替换任何 Pod 之前都会等待它 (kubernetes#67250)。</translation>
    </message>
    <message>
        <source>the state of the pods</source>
        <translation>Pod 的状态</translation>
    </message>
</context>
<context>
    <name>PreflightScaling</name>
    <message>
        <source>%1 replicas now, %2 to %3 allowed.</source>
        <translation>当前 %1 个副本，允许 %2 到 %3 个。</translation>
    </message>
    <message>
        <source>HorizontalPodAutoscaler %1 does not work</source>
        <translation>HorizontalPodAutoscaler %1 未正常工作</translation>
    </message>
    <message>
        <source>Watch the number of replicas yourself.</source>
        <translation>请自行关注副本数。</translation>
    </message>
    <message>
        <source>HorizontalPodAutoscaler %1 is at its maximum</source>
        <translation>HorizontalPodAutoscaler %1 已达到上限</translation>
    </message>
    <message>
        <source>The load may be too high for the target as well: think about raising maxReplicas.</source>
        <translation>负载对目标版本也可能过高：请考虑调高 maxReplicas。</translation>
    </message>
    <message>
        <source>HorizontalPodAutoscaler %1 sets the replicas</source>
        <translation>副本数由 HorizontalPodAutoscaler %1 控制</translation>
    </message>
    <message>
        <source>A rollback does not touch them.</source>
        <translation>回滚不会改动副本数。</translation>
    </message>
    <message>
        <source>HorizontalPodAutoscalers</source>
        <translation>HorizontalPodAutoscaler</translation>
    </message>
    <message>
        <source>PodDisruptionBudgets</source>
        <translation>PodDisruptionBudget</translation>
    </message>
    <message>
        <source>PodDisruptionBudget %1 covers these pods</source>
        <translation>PodDisruptionBudget %1 覆盖这些 Pod</translation>
    </message>
    <message>
        <source>%1 disruptions allowed. It does not limit a rollout, but may hold up a drain meanwhile.</source>
        <translation>允许 %1 个中断。它不限制滚动更新，但期间可能阻碍节点排空 (drain)。</translation>
    </message>
</context>
<context>
    <name>PreflightStrategy</name>
    <message>
        <source>The target has no readiness probe</source>
        <translation>目标没有就绪探针</translation>
    </message>
    <message>
        <source>Kubernetes takes its pods for ready as soon as they run: %1.</source>
        <translation>Kubernetes 会在其 Pod 一运行时就视为就绪：%1。</translation>
    </message>
    <message>
        <source>Rely on the metrics after the rollback.</source>
        <translation>回滚后请以指标为准。</translation>
    </message>
    <message>
        <source>The StatefulSet has partition %1</source>
        <translation>StatefulSet 的 partition 为 %1</translation>
    </message>
    <message>
        <source>Pods with a lower ordinal keep the revision they have: %1 of %2 pods are rolled back.</source>
        <translation>序号较小的 Pod 保持原有修订版本：%2 个 Pod 中有 %1 个会回滚。</translation>
    </message>
    <message>
        <source>Set spec.updateStrategy.rollingUpdate.partition to 0 to roll back all of them.</source>
        <translation>将 spec.updateStrategy.rollingUpdate.partition 设为 0 可回滚全部 Pod。</translation>
    </message>
    <message>
        <source>Volumes are not rolled back</source>
        <translation>卷不会回滚</translation>
    </message>
    <message>
        <source>volumeClaimTemplates and the data in the volumes stay as they are.</source>
        <translation>volumeClaimTemplates 和卷中的数据保持不变。</translation>
    </message>
    <message>
        <source>The strategy is Recreate: the service is down meanwhile</source>
        <translation>策略为 Recreate：期间服务不可用</translation>
    </message>
    <message>
        <source>All pods end (up to %1 s) before the first new one starts.</source>
        <translation>所有 Pod 终止后（最长 %1 s），第一个新 Pod 才会启动。</translation>
    </message>
    <message>
        <source>Tell the stakeholders about the interruption.</source>
        <translation>请将服务中断告知相关方。</translation>
    </message>
    <message>
        <source>All pods may be unavailable at once</source>
        <translation>所有 Pod 可能同时不可用</translation>
    </message>
    <message>
        <source>maxUnavailable allows it.</source>
        <translation>maxUnavailable 允许这种情况。</translation>
    </message>
    <message>
        <source>Expect an interruption.</source>
        <translation>请预期会有服务中断。</translation>
    </message>
    <message>
        <source>The workload is scaled to 0</source>
        <translation>工作负载已缩容至 0</translation>
    </message>
    <message>
        <source>The rollback changes the template, but no pod runs.</source>
        <translation>回滚会更改模板，但没有 Pod 运行。</translation>
    </message>
    <message>
        <source>Scale it up afterwards.</source>
        <translation>之后请扩容。</translation>
    </message>
    <message>
        <source>There is only one replica</source>
        <translation>只有一个副本</translation>
    </message>
    <message>
        <source>While it is replaced, nothing stands in for it when the new pod is slow or broken.</source>
        <translation>替换期间，如果新 Pod 启动慢或有故障，没有其他 Pod 可以顶替。</translation>
    </message>
    <message>
        <source>Watch the metrics closely.</source>
        <translation>请密切关注指标。</translation>
    </message>
</context>
<context>
    <name>Previews</name>
    <message>
        <source>What &quot;%1&quot; would change cannot be told now</source>
        <translation>现在无法得知“%1”会更改什么</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is left out: %2</source>
        <translation>“%1”已跳过：%2</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
</context>
<context>
    <name>ProcedurePanel</name>
    <message>
        <source>Steps of the procedure</source>
        <translation>流程的步骤</translation>
    </message>
    <message>
        <source>Space ticks the step as done</source>
        <translation>按空格键将步骤勾选为已完成</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>等效命令</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>Space in the list does the same</source>
        <translation>在列表中按空格键效果相同</translation>
    </message>
    <message>
        <source>S&amp;kip…</source>
        <translation>跳过(&amp;K)…</translation>
    </message>
    <message>
        <source>With a reason</source>
        <translation>需说明原因</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Steps of the operation</source>
        <translation>操作的步骤</translation>
    </message>
    <message>
        <source>Equivalent command of the step</source>
        <translation>该步骤的等效命令</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Pods</source>
        <translation>Pod(&amp;P)</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Con&amp;ditions of the rollout</source>
        <translation>滚动更新的状况(&amp;D)</translation>
    </message>
    <message>
        <source>Conditions of the rollout</source>
        <translation>滚动更新的状况</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>暂停(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;top the rollback…</source>
        <translation>停止回滚(&amp;T)…</translation>
    </message>
    <message>
        <source>Asks first</source>
        <translation>会先询问</translation>
    </message>
    <message>
        <source>The current step finishes first; no further step starts until you continue</source>
        <translation>当前步骤会先完成；在您继续之前不会开始后续步骤</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>输出(&amp;O)</translation>
    </message>
    <message>
        <source>Output of the steps</source>
        <translation>步骤的输出</translation>
    </message>
</context>
<context>
    <name>Prometheus</name>
    <message>
        <source>&quot;%1&quot; is not an address of Prometheus</source>
        <translation>“%1”不是 Prometheus 地址</translation>
    </message>
    <message>
        <source>Write a URL such as http://prometheus.example.com:9090, or service/NAMESPACE/NAME:PORT to go through the cluster&apos;s API server.</source>
        <translation>请填写 URL，如 http://prometheus.example.com:9090；或填写 service/NAMESPACE/NAME:PORT，经由集群的 API 服务器访问。</translation>
    </message>
</context>
<context>
    <name>QuestionPanel</name>
    <message>
        <source>S&amp;kip…</source>
        <translation>跳过(&amp;K)…</translation>
    </message>
    <message>
        <source>Goes on without this step, with a reason</source>
        <translation>跳过此步骤并继续，需说明原因</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Comparing the record with the cluster</source>
        <translation>正在将记录与集群比对</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>如何处理？</translation>
    </message>
    <message>
        <source>&amp;Send it again</source>
        <translation>重新发送(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;top here</source>
        <translation>到此停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>OpenSSL could not make a certificate for the rehearsal</source>
        <translation>OpenSSL 无法为演练生成证书</translation>
    </message>
    <message>
        <source>The rehearsal cannot listen on 127.0.0.1: %1</source>
        <translation>演练无法在 127.0.0.1 上监听：%1</translation>
    </message>
</context>
<context>
    <name>RevisionDiff</name>
    <message>
        <source>ConfigMaps are not part of a revision: they keep their present content.</source>
        <translation>ConfigMap 不属于修订版本：保持当前内容。</translation>
    </message>
    <message>
        <source>ConfigMaps keep their present content: %1.</source>
        <translation>ConfigMap 保持当前内容：%1。</translation>
    </message>
    <message>
        <source>Secrets keep their present content: %1.</source>
        <translation>Secret 保持当前内容：%1。</translation>
    </message>
    <message>
        <source>The number of replicas stays %1; a HorizontalPodAutoscaler stays as it is.</source>
        <translation>副本数保持 %1；HorizontalPodAutoscaler 保持不变。</translation>
    </message>
    <message>
        <source>Services, Ingresses and the update strategy stay as they are.</source>
        <translation>Service、Ingress 和更新策略保持不变。</translation>
    </message>
    <message>
        <source>Data in PersistentVolumeClaims is not rolled back: %1.</source>
        <translation>PersistentVolumeClaim 中的数据不会回滚：%1。</translation>
    </message>
    <message>
        <source>volumeClaimTemplates and the data in the pods&apos; volumes are not rolled back.</source>
        <translation>volumeClaimTemplates 和 Pod 卷中的数据不会回滚。</translation>
    </message>
    <message>
        <source>Databases and their migrations are not rolled back.</source>
        <translation>数据库及其迁移不会回滚。</translation>
    </message>
</context>
<context>
    <name>Rollout</name>
    <message>
        <source>The Deployment is paused; nothing moves until it is resumed.</source>
        <translation>Deployment 已暂停；恢复前不会有任何进展。</translation>
    </message>
    <message>
        <source>The update strategy is OnDelete: a pod takes the new template only when it is deleted.</source>
        <translation>更新策略为 OnDelete：Pod 只有在被删除后才会采用新模板。</translation>
    </message>
    <message>
        <source>This pod of the old revision is not ready, and an OrderedReady StatefulSet waits for it before it replaces any: delete it by hand (kubectl delete pod %1 -n %2).</source>
        <translation>旧修订版本的这个 Pod 未就绪，而 OrderedReady 的 StatefulSet 在替换任何 Pod 之前都会等待它：请手动删除 (kubectl delete pod %1 -n %2)。</translation>
    </message>
</context>
<context>
    <name>Runbook</name>
    <message>
        <source> (did you mean &quot;%1&quot;?)</source>
        <translation> （您是不是想写“%1”？）</translation>
    </message>
    <message>
        <source>The runbook %1 cannot be read</source>
        <translation>无法读取运行手册 %1</translation>
    </message>
    <message>
        <source>The runbook has an error: %1</source>
        <translation>运行手册有错误：%1</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>&amp;Value:</source>
        <translation>值(&amp;V)：</translation>
    </message>
    <message>
        <source>Value of the chosen secret</source>
        <translation>所选机密的值</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>The secret &quot;%1&quot; is not known: %2</source>
        <translation>未知的机密“%1”：%2</translation>
    </message>
    <message>
        <source>Store it with &quot;sternway secrets set %1&quot; or in the window under Service, Secrets; or set $%2.</source>
        <translation>请用“sternway secrets set %1”保存，或在窗口的“服务”菜单中打开“机密”保存；也可以设置 $%2。</translation>
    </message>
    <message>
        <source>there is no keychain here</source>
        <translation>此处没有密钥环</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>机密</translation>
    </message>
    <message>
        <source>Te&amp;st</source>
        <translation>测试(&amp;S)</translation>
    </message>
    <message>
        <source>The secret &quot;%1&quot; cannot be read: %2</source>
        <translation>无法读取机密“%1”：%2</translation>
    </message>
    <message>
        <source>Or set $%1.</source>
        <translation>或设置 $%1。</translation>
    </message>
</context>
<context>
    <name>SeriesChooser</name>
    <message>
        <source>Filter metrics</source>
        <translation>筛选指标</translation>
    </message>
    <message>
        <source>Filter metrics by name</source>
        <translation>按名称筛选指标</translation>
    </message>
    <message>
        <source>Metrics of this workload</source>
        <translation>此工作负载的指标</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>&amp;Label:</source>
        <translation>标签(&amp;L)：</translation>
    </message>
    <message>
        <source>Label that tells failed requests from others</source>
        <translation>用于区分失败请求的标签</translation>
    </message>
    <message>
        <source>&amp;Failed if:</source>
        <translation>失败的值(&amp;F)：</translation>
    </message>
    <message>
        <source>Values that count as failed; Space ticks one</source>
        <translation>计为失败的值；按空格键勾选</translation>
    </message>
    <message>
        <source>Or &amp;matches:</source>
        <translation>或匹配(&amp;M)：</translation>
    </message>
    <message>
        <source>Regular expression of further values that count as failed</source>
        <translation>匹配其他计为失败的值的正则表达式</translation>
    </message>
    <message>
        <source>Values that no series has yet are not in the list: a healthy service has no 500s.</source>
        <translation>尚未在任何序列中出现的值不在列表中：健康的服务没有 500。</translation>
    </message>
    <message>
        <source>For values not seen yet, for example 5..</source>
        <translation>用于尚未出现的值，例如 5..</translation>
    </message>
    <message>
        <source>&amp;Unit:</source>
        <translation>单位(&amp;U)：</translation>
    </message>
    <message>
        <source>Unit of the histogram</source>
        <translation>直方图的单位</translation>
    </message>
    <message>
        <source>Resulting query in PromQL</source>
        <translation>生成的 PromQL 查询</translation>
    </message>
    <message>
        <source>Use what Sternway finds by &amp;itself</source>
        <translation>使用 Sternway 自动找到的查询(&amp;I)</translation>
    </message>
</context>
<context>
    <name>ServicesBoardPage</name>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>How far the rollback of each service is; the selected one is shown below</source>
        <translation>各服务的回滚进度；下方显示选中的服务</translation>
    </message>
    <message>
        <source>Steps of the selected service</source>
        <translation>选中服务的步骤</translation>
    </message>
    <message>
        <source>Equivalent command of the step</source>
        <translation>该步骤的等效命令</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;top the rollback…</source>
        <translation>停止回滚(&amp;T)…</translation>
    </message>
    <message>
        <source>Asks first</source>
        <translation>会先询问</translation>
    </message>
</context>
<context>
    <name>ServicesChoicePage</name>
    <message>
        <source>Reading the services</source>
        <translation>正在读取服务</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Space chooses a service or leaves it out</source>
        <translation>按空格键选中或取消选中服务</translation>
    </message>
    <message>
        <source>&amp;Recommended</source>
        <translation>推荐项(&amp;R)</translation>
    </message>
    <message>
        <source>Chooses the services that call for a rollback</source>
        <translation>选中需要回滚的服务</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>取消全选(&amp;L)</translation>
    </message>
    <message>
        <source>Evaluate &amp;again</source>
        <translation>重新评估(&amp;A)</translation>
    </message>
    <message>
        <source>Reads the cluster and the metrics of all services again</source>
        <translation>重新读取集群和所有服务的指标</translation>
    </message>
    <message>
        <source>&amp;Method for all</source>
        <translation>全部采用的方式(&amp;M)</translation>
    </message>
    <message>
        <source>Methods that run without a person; the others go through the rollback of one service</source>
        <translation>无需人工即可运行的方式；其他方式须通过单个服务的回滚执行</translation>
    </message>
</context>
<context>
    <name>ServicesConfirmPage</name>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Reason of the rollback</source>
        <translation>回滚原因</translation>
    </message>
    <message>
        <source>Recorded in the incident and the revision history</source>
        <translation>记录在事故和修订历史中</translation>
    </message>
    <message>
        <source>Cluster &amp;name</source>
        <translation>集群名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the cluster</source>
        <translation>集群名称</translation>
    </message>
    <message>
        <source>Type it to confirm a change in production</source>
        <translation>输入服务名称以确认对生产环境的更改</translation>
    </message>
    <message>
        <source>Stop at the &amp;first failure: services that have not started are left as they are</source>
        <translation>首次失败时停止：尚未开始的服务保持原样(&amp;F)</translation>
    </message>
    <message>
        <source>P&amp;lan</source>
        <translation>计划(&amp;L)</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>All steps of all services in their order</source>
        <translation>所有服务的全部步骤，按执行顺序排列</translation>
    </message>
    <message>
        <source>&amp;Copy command</source>
        <translation>复制命令(&amp;C)</translation>
    </message>
    <message>
        <source>E&amp;xport plan…</source>
        <translation>导出计划(&amp;X)…</translation>
    </message>
    <message>
        <source>Saves the plan as Markdown</source>
        <translation>将计划保存为 Markdown</translation>
    </message>
</context>
<context>
    <name>ServicesDonePage</name>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>How each ended</source>
        <translation>各服务的结果</translation>
    </message>
    <message>
        <source>Roll back what &amp;remains…</source>
        <translation>回滚其余服务(&amp;R)…</translation>
    </message>
    <message>
        <source>Open the &amp;service</source>
        <translation>打开服务(&amp;S)</translation>
    </message>
    <message>
        <source>Open the &amp;incident</source>
        <translation>打开事故(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Export timeline…</source>
        <translation>导出时间线(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>ServicesPlan</name>
    <message>
        <source>revision %1 (%2)</source>
        <translation>修订版本 %1（%2）</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原版本</translation>
    </message>
    <message>
        <source>To</source>
        <translation>目标版本</translation>
    </message>
    <message>
        <source>Goes after</source>
        <translation>前置服务</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>等效命令</translation>
    </message>
    <message>
        <source>Rollback plan: %1</source>
        <translation>回滚计划：%1</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>the verdict of each service</source>
        <translation>各服务的判定</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制定时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>When one fails</source>
        <translation>某个服务失败时</translation>
    </message>
    <message>
        <source>no other one begins</source>
        <translation>不再开始其他服务</translation>
    </message>
    <message>
        <source>the others go on</source>
        <translation>其余服务继续</translation>
    </message>
</context>
<context>
    <name>TargetPage</name>
    <message>
        <source>Reading the cluster and its metrics</source>
        <translation>正在读取集群及其指标</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Choose the target revision</source>
        <translation>选择目标修订版本</translation>
    </message>
    <message>
        <source>Choose &amp;anyway</source>
        <translation>仍然选择(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>revision %1</source>
        <translation>修订版本 %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>forward again from %1 to %2</source>
        <translation>重新前滚：%1 → %2</translation>
    </message>
</context>
<context>
    <name>TrialDialog</name>
    <message>
        <source>&amp;Period</source>
        <translation>时段(&amp;P)</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Choosing one tries the rules on it</source>
        <translation>选择后即在该时段上试跑规则</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>正在读取历史数据</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>When each rule would have matched</source>
        <translation>每条规则本会在何时匹配</translation>
    </message>
    <message>
        <source>The table below says the same. Up and down choose a rule, plus and minus zoom, Home shows the whole period.</source>
        <translation>下方表格的内容相同。上下方向键选择规则，加号和减号缩放，Home 键显示整个时段。</translation>
    </message>
    <message>
        <source>Rules and when they would have matched</source>
        <translation>规则及其本会匹配的时间</translation>
    </message>
    <message>
        <source>Choosing one marks its lane above</source>
        <translation>选中后在上方标出对应的泳道</translation>
    </message>
    <message>
        <source>Bar: the rule matched. Hatched: unknown. Dotted line: a deploy.</source>
        <translation>条形：规则匹配。斜线：未知。虚线：部署。</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>Stability window</source>
        <translation>稳定性窗口</translation>
    </message>
    <message>
        <source>&amp;Metrics against the decision matrix</source>
        <translation>指标与决策矩阵对照(&amp;M)</translation>
    </message>
    <message>
        <source>Metrics against the decision matrix</source>
        <translation>指标与决策矩阵对照</translation>
    </message>
    <message>
        <source>&amp;Health endpoints</source>
        <translation>健康端点(&amp;H)</translation>
    </message>
    <message>
        <source>Health endpoints</source>
        <translation>健康端点</translation>
    </message>
    <message>
        <source>Measure&amp;ments</source>
        <translation>测量值(&amp;M)</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Sternway</source>
        <translation>Sternway</translation>
    </message>
    <message>
        <source>Decide whether to roll back a release, then do it: measured, checked, recorded.</source>
        <translation>判断是否要回滚发布，然后执行：有测量、有检查、有记录。</translation>
    </message>
    <message>
        <source>&amp;Clusters of your kubeconfig</source>
        <translation>kubeconfig 中的集群(&amp;C)</translation>
    </message>
    <message>
        <source>Clusters; Enter opens one</source>
        <translation>集群；按 Enter 打开</translation>
    </message>
    <message>
        <source>&amp;Rehearsals</source>
        <translation>演练(&amp;R)</translation>
    </message>
    <message>
        <source>A bad release on a simulated cluster on this computer: everything works as on a real one, and nothing else is touched.</source>
        <translation>本机模拟集群上的一次有问题的发布：一切操作与真实集群相同，且不会触及其他任何内容。</translation>
    </message>
    <message>
        <source>Rehearsals; Enter starts one</source>
        <translation>演练；按 Enter 开始</translation>
    </message>
</context>
<context>
    <name>WizardFrame</name>
    <message>
        <source>Steps of the rollback</source>
        <translation>回滚的步骤</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
</context>
<context>
    <name>WrittenPlan</name>
    <message>
        <source>The step &quot;%1&quot; of the runbook has no value for %2</source>
        <translation>运行手册的步骤“%1”缺少 %2 的值</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>执行前</translation>
    </message>
    <message>
        <source>Which migrations are applied was read before and after</source>
        <translation>执行前后均已读取已应用的迁移</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Give the value (--set %1=VALUE), or leave the step out and say why (--skip %2=REASON).</source>
        <translation>请给出值 (--set %1=VALUE)，或跳过该步骤并说明原因 (--skip %2=REASON)。</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
</context>
<context>
    <name>sternway</name>
    <message>
        <source>the registry treats the images of a multi-architecture tag as untagged, and every pull of that tag fails afterwards: leave this option out</source>
        <translation>镜像仓库会把多架构清单所引用的镜像视为无标签镜像，之后对该标签的每次拉取都会失败：请去掉此选项</translation>
    </message>
    <message>
        <source>wait-for-it runs the command even after its timeout: add --strict</source>
        <translation>wait-for-it 在超时后也会运行该命令：请加上 --strict</translation>
    </message>
    <message>
        <source>Django first reverts what other apps have built on that migration, and stops halfway at one that cannot be reverted: run the same command with --plan before, which names both</source>
        <translation>Django 会先回退其他应用基于该迁移所做的迁移，并在遇到不可回退的迁移时中途停止：请先用 --plan 查看同一命令，它会列出这两者</translation>
    </message>
    <message>
        <source>update-alternatives --set lasts until the chosen one is replaced, and then goes to the highest priority, which is the bad release: --remove that one</source>
        <translation>update-alternatives --set 只在所选项被替换之前有效，之后会转到优先级最高的一项，即有问题的版本：请用 --remove 移除那一项</translation>
    </message>
    <message>
        <source>clush ends with 0 where the command fails, or a host cannot be reached: add -S</source>
        <translation>即使命令失败或主机不可达，clush 也以 0 结束：请加上 -S</translation>
    </message>
    <message>
        <source>kubectl ends with 0 where no workload has these labels: name the workloads, or let kubectl wait --for=condition=available with the same labels fail first</source>
        <translation>没有工作负载带有这些标签时，kubectl 也以 0 结束：请写明工作负载的名称，或先用相同标签运行 kubectl wait --for=condition=available，让它失败</translation>
    </message>
    <message>
        <source>the rollback goes to the next lower number, which after an earlier rollback is the bad release again: use --switch-generation</source>
        <translation>该回滚会转到下一个较小的编号，在先前回滚过之后，那又是有问题的版本：请使用 --switch-generation</translation>
    </message>
    <message>
        <source>the rollback goes to the next lower number, which after an earlier rollback is the bad release again: switch to a generation by its number</source>
        <translation>该回滚会转到下一个较小的编号，在先前回滚过之后，那又是有问题的版本：请按编号切换到某一代</translation>
    </message>
    <message>
        <source>named passes over a zone file that is not newer than its last load, such as one put back with its date, and says that all is well: touch the file before</source>
        <translation>区域文件的时间不晚于上次加载时（例如连同时间一起放回的文件），named 会跳过它并报告成功：请先对该文件执行 touch</translation>
    </message>
    <message>
        <source>nsupdate ends with 0 for lines that the server leaves out, such as an address where there is a CNAME: delete the name without a type first, and ask with dig afterwards</source>
        <translation>对服务器忽略的行（例如在已有 CNAME 处添加地址），nsupdate 也以 0 结束：请先不带类型地删除该名称，之后用 dig 查询</translation>
    </message>
    <message>
        <source>without --tag Apprise tells only those without a tag, and leaves out addresses that it cannot read, with 0: add --tag all</source>
        <translation>不带 --tag 时，Apprise 只通知没有标签的对象，无法读取的地址会被略过，且以 0 结束：请加上 --tag all</translation>
    </message>
    <message>
        <source>gammu-smsd-inject cuts the text off at 160 letters without a word: add -len with its length</source>
        <translation>gammu-smsd-inject 会在 160 个字符处截断文本而不作提示：请加上 -len 及其长度</translation>
    </message>
    <message>
        <source>with --exec only processes of this very file are found, not those that run on behind a link that was set to another release: stop before the link is set, or use --pidfile with --name</source>
        <translation>使用 --exec 只能找到正是该文件的进程，链接改指其他版本后仍在运行的进程找不到：请在改链接之前停止，或使用 --pidfile 和 --name</translation>
    </message>
    <message>
        <source>flashback brings back neither what a foreign key deleted nor a dropped table, and ends with 0: compare with a backup that is restored beside</source>
        <translation>flashback 既不能恢复外键级联删除的数据，也不能恢复被删除的表，且以 0 结束：请与另行恢复的备份进行比较</translation>
    </message>
    <message>
        <source>Liquibase drops the views and procedures that the release has changed in place (runOnChange): read rollback-sql before, and run update with the older files afterwards</source>
        <translation>Liquibase 会删除该版本就地修改过的视图和存储过程（runOnChange）：请事先查看 rollback-sql，之后用旧版本的文件运行 update</translation>
    </message>
    <message>
        <source>See: %1</source>
        <translation>参见：%1</translation>
    </message>
    <message>
        <source>--speed takes a factor from 0.1 to 200, not &quot;%1&quot;</source>
        <translation>--speed 需要 0.1 到 200 之间的倍数，而不是“%1”</translation>
    </message>
    <message>
        <source>unexpected argument &quot;%1&quot;</source>
        <translation>多余的参数“%1”</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>error rate</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>request rate</source>
        <translation>请求速率</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>错误数</translation>
    </message>
    <message>
        <source>the rollout is stuck</source>
        <translation>滚动更新已卡住</translation>
    </message>
    <message>
        <source>failing pods</source>
        <translation>故障 Pod</translation>
    </message>
    <message>
        <source>%1 latency</source>
        <translation>%1 延迟</translation>
    </message>
    <message>
        <source>%1 (%2 line %3)</source>
        <translation>%1（%2 第 %3 行）</translation>
    </message>
    <message>
        <source>for at least %1</source>
        <translation>已持续至少 %1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>已持续 %1</translation>
    </message>
    <message>
        <source>No reason to roll back</source>
        <translation>无需回滚</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>持续观察</translation>
    </message>
    <message>
        <source>Investigate</source>
        <translation>排查</translation>
    </message>
    <message>
        <source>Fix forward</source>
        <translation>前滚修复</translation>
    </message>
    <message>
        <source>Consider a rollback</source>
        <translation>考虑回滚</translation>
    </message>
    <message>
        <source>Schedule a rollback</source>
        <translation>安排回滚</translation>
    </message>
    <message>
        <source>Scale first</source>
        <translation>先扩容</translation>
    </message>
    <message>
        <source>Prepare to roll back</source>
        <translation>准备回滚</translation>
    </message>
    <message>
        <source>Roll back now</source>
        <translation>立即回滚</translation>
    </message>
    <message>
        <source>no data for %1</source>
        <translation>%1 无数据</translation>
    </message>
    <message>
        <source>Cannot tell: %1</source>
        <translation>无法判定：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>lines %1 and %2 contradict each other</source>
        <translation>第 %1 行与第 %2 行相互矛盾</translation>
    </message>
    <message>
        <source>impact start</source>
        <translation>影响开始</translation>
    </message>
    <message>
        <source>detected</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>宣布</translation>
    </message>
    <message>
        <source>mitigated</source>
        <translation>缓解</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>not valid UTF-8</source>
        <translation>不是有效的 UTF-8</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>not valid YAML: %1</source>
        <translation>不是有效的 YAML：%1</translation>
    </message>
    <message>
        <source> (a tab indents here: use spaces)</source>
        <translation>（此处用制表符缩进：请改用空格）</translation>
    </message>
    <message>
        <source> (look at the indentation: entries of one list or map begin in the same column)</source>
        <translation>（请检查缩进：同一列表或映射的条目须从同一列开始）</translation>
    </message>
    <message>
        <source>The API server&apos;s own credentials are used there. Leave the option out, or give a URL.</source>
        <translation>此时使用的是 API 服务器自身的凭据。请去掉该选项，或给出 URL。</translation>
    </message>
    <message>
        <source>WARNING: context %1 does not verify the server&apos;s certificate (insecure-skip-tls-verify): anybody on the way can read and change what is sent.</source>
        <translation>警告：上下文 %1 不验证服务器证书 (insecure-skip-tls-verify)：传输途中的任何人都能读取和篡改发送的内容。</translation>
    </message>
    <message>
        <source>the rehearsal&apos;s Prometheus</source>
        <translation>演练的 Prometheus</translation>
    </message>
    <message>
        <source>The window needs a display (DISPLAY or WAYLAND_DISPLAY), and none can be opened. Without one: sternway assess, rollback, rehearse; see sternway --help.</source>
        <translation>窗口需要显示器（DISPLAY 或 WAYLAND_DISPLAY），但无法打开。没有显示器时请使用：sternway assess、rollback、rehearse；参见 sternway --help。</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>无需操作</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>准备回滚</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>--scenario and --speed go with --rehearsal</source>
        <translation>--scenario 和 --speed 须与 --rehearsal 一起使用</translation>
    </message>
    <message>
        <source>Incident declared</source>
        <translation>已宣布事故</translation>
    </message>
    <message>
        <source>Incident closed</source>
        <translation>事故已关闭</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Threshold crossed</source>
        <translation>超过阈值</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>预检</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Rollback paused</source>
        <translation>回滚已暂停</translation>
    </message>
    <message>
        <source>Rollback taken over</source>
        <translation>回滚已被接管</translation>
    </message>
    <message>
        <source>Rollback succeeded</source>
        <translation>回滚成功</translation>
    </message>
    <message>
        <source>Rollback failed</source>
        <translation>回滚失败</translation>
    </message>
    <message>
        <source>Rollback cancelled</source>
        <translation>回滚已取消</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Step done</source>
        <translation>步骤完成</translation>
    </message>
    <message>
        <source>Step failed</source>
        <translation>步骤失败</translation>
    </message>
    <message>
        <source>Step skipped</source>
        <translation>步骤已跳过</translation>
    </message>
    <message>
        <source>Step unknown</source>
        <translation>步骤结果未知</translation>
    </message>
    <message>
        <source>--prometheus-config does not go with a server behind the API server</source>
        <translation>--prometheus-config 不能用于经由 API 服务器访问的服务器</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be Alertmanager&apos;s address</source>
        <translation>“%1”不能用作 Alertmanager 地址</translation>
    </message>
    <message>
        <source>%1: done: %2 (%3)</source>
        <translation>%1：已完成：%2（%3）</translation>
    </message>
    <message>
        <source>%1: taken back: %2 (%3)</source>
        <translation>%1：已撤销：%2（%3）</translation>
    </message>
    <message>
        <source>%1: %2 answers for it: %3. Reason: %4</source>
        <translation>%1：%2 对此负责：%3。原因：%4</translation>
    </message>
    <message>
        <source>%1: evidence for: %2: %3 (%4)</source>
        <translation>%1：以下项的证据：%2：%3（%4）</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>前提条件</translation>
    </message>
    <message>
        <source>Before the rollback</source>
        <translation>回滚前</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>After the rollback</source>
        <translation>回滚后</translation>
    </message>
    <message>
        <source>%1 (%2, SHA-256 %3…)</source>
        <translation>%1（%2，SHA-256 %3…）</translation>
    </message>
    <message>
        <source>DROP deletes a part of the database with all that is in it</source>
        <translation>DROP 会删除数据库的一部分及其中全部内容</translation>
    </message>
    <message>
        <source>TRUNCATE deletes every row of a table</source>
        <translation>TRUNCATE 会删除表中的所有行</translation>
    </message>
    <message>
        <source>DELETE removes rows from the database</source>
        <translation>DELETE 会从数据库中删除行</translation>
    </message>
    <message>
        <source>FLUSHALL and FLUSHDB empty the cache: all of it is gone</source>
        <translation>FLUSHALL 和 FLUSHDB 会清空缓存：全部内容都会丢失</translation>
    </message>
    <message>
        <source>a forced push overwrites the history that others work on</source>
        <translation>强制推送会覆盖他人正在使用的历史</translation>
    </message>
    <message>
        <source>reset --hard throws away what is not committed</source>
        <translation>reset --hard 会丢弃未提交的内容</translation>
    </message>
    <message>
        <source>rm deletes files for good</source>
        <translation>rm 会永久删除文件</translation>
    </message>
    <message>
        <source>it scales to nothing: no pod is left to serve</source>
        <translation>会缩容至 0：没有 Pod 继续提供服务</translation>
    </message>
    <message>
        <source>it deletes objects of the cluster</source>
        <translation>会删除集群中的对象</translation>
    </message>
    <message>
        <source>it deletes a whole Helm release</source>
        <translation>会删除整个 Helm release</translation>
    </message>
    <message>
        <source>it destroys infrastructure</source>
        <translation>会销毁基础设施</translation>
    </message>
    <message>
        <source>it deletes the data of containers</source>
        <translation>会删除容器的数据</translation>
    </message>
    <message>
        <source>it deletes what the address stands for</source>
        <translation>会删除该地址所代表的内容</translation>
    </message>
    <message>
        <source>a restore replaces what is there now</source>
        <translation>恢复备份会替换现有内容</translation>
    </message>
    <message>
        <source>it is too long to be looked through</source>
        <translation>过长，无法逐一检查</translation>
    </message>
    <message>
        <source>Declared: %1</source>
        <translation>已声明：%1</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation>已撤回：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) reported the problem</source>
        <translation>
            <numerusform>%n 个用户报告了该问题</numerusform>
        </translation>
    </message>
    <message>
        <source>ready pods</source>
        <translation>就绪的 Pod</translation>
    </message>
    <message>
        <source>memory of the limit</source>
        <translation>内存占限制的比例</translation>
    </message>
    <message>
        <source>CPU of the limit</source>
        <translation>CPU 占限制的比例</translation>
    </message>
    <message>
        <source>the target is good</source>
        <translation>目标良好</translation>
    </message>
    <message>
        <source>the baseline of %1</source>
        <translation>%1 的基线</translation>
    </message>
    <message>
        <source>the health endpoints</source>
        <translation>健康端点</translation>
    </message>
    <message>
        <source>Declared: %1.</source>
        <translation>已声明：%1。</translation>
    </message>
    <message>
        <source>Measured out of bounds: %1.</source>
        <translation>测量值超出范围：%1。</translation>
    </message>
    <message>
        <source>None of its symptoms is declared or measured.</source>
        <translation>其症状均未声明，也未测得。</translation>
    </message>
    <message>
        <source>Database migrations: %1</source>
        <translation>数据库迁移：%1</translation>
    </message>
    <message>
        <source>Before %1 is rolled back</source>
        <translation>回滚 %1 之前</translation>
    </message>
    <message>
        <source>After %1 was rolled back</source>
        <translation>回滚 %1 之后</translation>
    </message>
    <message>
        <source>Chosen: %1 (%2)</source>
        <translation>已选择：%1（%2）</translation>
    </message>
    <message>
        <source>Done by hand: %1 (%2)</source>
        <translation>已手动完成：%1（%2）</translation>
    </message>
    <message>
        <source>Skipped: %1 (%2). Reason: %3</source>
        <translation>已跳过：%1（%2）。原因：%3</translation>
    </message>
    <message>
        <source>Taken back: %1 (%2)</source>
        <translation>已撤销：%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2 at most from now</source>
        <translation>%1：从现在起最长 %2</translation>
    </message>
    <message>
        <source>%1 takes longer than %2</source>
        <translation>%1 用时超过 %2</translation>
    </message>
    <message>
        <source>%1. Next to be told: %2</source>
        <translation>%1。接下来应通知：%2</translation>
    </message>
    <message>
        <source> pp</source>
        <comment>percentage points</comment>
        <translation> 个百分点</translation>
    </message>
    <message>
        <source>baseline %1</source>
        <translation>基线 %1</translation>
    </message>
    <message>
        <source>baseline (unknown)</source>
        <translation>基线（未知）</translation>
    </message>
    <message>
        <source>%1 %2 %3 %4 in %5</source>
        <comment>pod crashes 4 &gt; 3 in 5 min</comment>
        <translation>%5 内 %1 %2 %3 %4</translation>
    </message>
    <message>
        <source>alert %1</source>
        <translation>告警 %1</translation>
    </message>
    <message>
        <source>a health endpoint fails</source>
        <translation>有健康端点失败</translation>
    </message>
    <message>
        <source>%1 was declared</source>
        <translation>已声明 %1</translation>
    </message>
    <message>
        <source>%1 (baseline %2)</source>
        <translation>%1（基线 %2）</translation>
    </message>
    <message>
        <source>%1 (no baseline)</source>
        <translation>%1（无基线）</translation>
    </message>
    <message>
        <source>%1 %2 in %3</source>
        <comment>pod crashes 2 in 5 min</comment>
        <translation>%3 内 %1 %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>alerts not known</source>
        <translation>告警未知</translation>
    </message>
    <message>
        <source>no %1 alert</source>
        <translation>无 %1 告警</translation>
    </message>
    <message>
        <source>all health endpoints pass</source>
        <translation>健康状况正常</translation>
    </message>
    <message>
        <source>no reason to roll back</source>
        <comment>in 2 min this becomes:</comment>
        <translation>无需回滚</translation>
    </message>
    <message>
        <source>wait</source>
        <comment>in 2 min this becomes:</comment>
        <translation>等待</translation>
    </message>
    <message>
        <source>monitor</source>
        <comment>in 2 min this becomes:</comment>
        <translation>持续观察</translation>
    </message>
    <message>
        <source>investigate</source>
        <comment>in 2 min this becomes:</comment>
        <translation>排查</translation>
    </message>
    <message>
        <source>fix forward</source>
        <comment>in 2 min this becomes:</comment>
        <translation>前滚修复</translation>
    </message>
    <message>
        <source>consider a rollback</source>
        <comment>in 2 min this becomes:</comment>
        <translation>考虑回滚</translation>
    </message>
    <message>
        <source>schedule a rollback</source>
        <comment>in 2 min this becomes:</comment>
        <translation>安排回滚</translation>
    </message>
    <message>
        <source>scale first</source>
        <comment>in 2 min this becomes:</comment>
        <translation>先扩容</translation>
    </message>
    <message>
        <source>prepare to roll back</source>
        <comment>in 2 min this becomes:</comment>
        <translation>准备回滚</translation>
    </message>
    <message>
        <source>roll back</source>
        <comment>in 2 min this becomes:</comment>
        <translation>回滚</translation>
    </message>
    <message>
        <source>in %1 this becomes: %2 (line %3)</source>
        <translation>%1 后变为：%2（第 %3 行）</translation>
    </message>
    <message>
        <source>in %1 this becomes: %2 (%3 for %4, line %5)</source>
        <translation>%1 后变为：%2（%3 持续满 %4，第 %5 行）</translation>
    </message>
    <message>
        <source>without more of it this falls back to &quot;%1&quot; in %2</source>
        <translation>若不再发生，%2 后降为“%1”</translation>
    </message>
    <message>
        <source>%1 left to act</source>
        <translation>须在 %1 内处理</translation>
    </message>
    <message>
        <source>to be acted on %1 ago</source>
        <translation>已超过处理时限 %1</translation>
    </message>
    <message>
        <source>no</source>
        <comment>the row does not match</comment>
        <translation>否</translation>
    </message>
    <message>
        <source>matches %1</source>
        <comment>matches for 3 min</comment>
        <translation>匹配，%1</translation>
    </message>
    <message>
        <source>holding, %1 to go</source>
        <translation>保持中，还需 %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a web address</source>
        <translation>“%1”不是网址</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>“%1”不是数字</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a revision</source>
        <translation>“%1”不是修订版本</translation>
    </message>
    <message>
        <source>this key stands here twice: first in line %1</source>
        <translation>此键重复出现：首次在第 %1 行</translation>
    </message>
    <message>
        <source>Symptom withdrawn</source>
        <translation>已撤回症状</translation>
    </message>
    <message>
        <source>User report</source>
        <translation>用户报告</translation>
    </message>
    <message>
        <source>--runbook goes with --rehearsal here; the window takes a service&apos;s runbook from the folder of runbooks</source>
        <translation>此处 --runbook 须与 --rehearsal 一起使用；窗口从运行手册文件夹中取得服务的运行手册</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of the choices: %2</source>
        <translation>“%1”不在可选值之中：%2</translation>
    </message>
    <message>
        <source>it does not match the pattern %1</source>
        <translation>与模式 %1 不符</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not match the pattern %2</source>
        <translation>“%1”与模式 %2 不符</translation>
    </message>
    <message>
        <source>%1 was taken out (%2)</source>
        <translation>%1 已清除（%2）</translation>
    </message>
    <message>
        <source>%1 is %2 (%3)</source>
        <translation>%1 为 %2（%3）</translation>
    </message>
    <message>
        <source>Value entered</source>
        <translation>已输入值</translation>
    </message>
    <message>
        <source>Item done</source>
        <translation>条目已完成</translation>
    </message>
    <message>
        <source>Item overridden</source>
        <translation>条目已强制通过</translation>
    </message>
    <message>
        <source>Evidence attached</source>
        <translation>已附证据</translation>
    </message>
    <message>
        <source>silenced or inhibited: alert %1</source>
        <translation>已静默或被抑制：警报 %1</translation>
    </message>
    <message>
        <source>Symptom reported</source>
        <translation>已报告症状</translation>
    </message>
    <message>
        <source>Rollback wizard opened</source>
        <translation>已打开回滚向导</translation>
    </message>
    <message>
        <source>Method chosen</source>
        <translation>已选择方式</translation>
    </message>
    <message>
        <source>Manual step</source>
        <translation>手动步骤</translation>
    </message>
    <message>
        <source>Item reopened</source>
        <translation>条目已重新打开</translation>
    </message>
    <message>
        <source>Time box started</source>
        <translation>时限开始</translation>
    </message>
    <message>
        <source>Time box exceeded</source>
        <translation>时限已超过</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Rollback started</source>
        <translation>回滚开始</translation>
    </message>
    <message>
        <source>Rollback continued</source>
        <translation>回滚继续</translation>
    </message>
    <message>
        <source>Step started</source>
        <translation>步骤开始</translation>
    </message>
    <message>
        <source>by %1 on %2, since %3</source>
        <translation>由 %1 在 %2 上执行，始于 %3</translation>
    </message>
    <message>
        <source>larger than %1 MB</source>
        <translation>大于 %1 MB</translation>
    </message>
    <message>
        <source>a second YAML document begins here; a file holds one</source>
        <translation>此处开始了第二个 YAML 文档；一个文件只能包含一个</translation>
    </message>
    <message>
        <source>every deployment</source>
        <translation>所有 Deployment</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The secret of Prometheus&apos; login cannot be read: %1</source>
        <translation>无法读取 Prometheus 登录的机密：%1</translation>
    </message>
    <message>
        <source>Type it in the preferences of the window, or use --prometheus-config.</source>
        <translation>请在窗口的首选项中输入，或使用 --prometheus-config。</translation>
    </message>
    <message>
        <source>npm keeps these options to itself and the script runs without them: write -- before them</source>
        <translation>npm 会自行消费这些选项，脚本运行时得不到它们：请在其前面加上 --</translation>
    </message>
    <message>
        <source>psql goes on behind a statement that failed, and ends with 0: add -v ON_ERROR_STOP=1, and -1 for all or nothing</source>
        <translation>psql 在语句失败后会继续执行，并以 0 退出：请加上 -v ON_ERROR_STOP=1；如需全部成功或全部撤销，再加上 -1</translation>
    </message>
    <message>
        <source>Prisma takes --rolled-back only for a migration that failed, and refuses it for one that had succeeded: delete that one&apos;s row in _prisma_migrations together with the SQL that takes it back</source>
        <translation>Prisma 的 --rolled-back 只适用于失败的迁移，对已成功的迁移会拒绝：请删除该迁移在 _prisma_migrations 中的行，并同时执行撤销它的 SQL</translation>
    </message>
    <message>
        <source>without a revision Helm goes to the one before, which may have failed as well: name the last good one of helm history</source>
        <translation>不指定修订版本时，Helm 会回到前一个版本，而该版本也可能是失败的：请指定 helm history 中最近的良好版本</translation>
    </message>
    <message>
        <source>in a clone with a depth of 1, git revert deletes every file: let git rev-parse --is-shallow-repository say false before</source>
        <translation>在深度为 1 的克隆中，git revert 会删除所有文件：请先确认 git rev-parse --is-shallow-repository 返回 false</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重级别</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>已发现</translation>
    </message>
    <message>
        <source>Severity removed</source>
        <translation>已移除严重级别</translation>
    </message>
    <message>
        <source>Severity: %1</source>
        <translation>严重级别：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>alert %1, perhaps of another cluster</source>
        <translation>告警 %1，可能属于其他集群</translation>
    </message>
    <message>
        <source>no answer from the health endpoints</source>
        <translation>健康端点没有响应</translation>
    </message>
    <message>
        <source>no answer from the health endpoints (%1)</source>
        <translation>健康端点没有响应（%1）</translation>
    </message>
    <message>
        <source>declared: %1</source>
        <translation>已声明：%1</translation>
    </message>
    <message>
        <source>not declared: %1</source>
        <translation>未声明：%1</translation>
    </message>
    <message>
        <source>%1 %2 %3 in %4</source>
        <comment>pod crashes &gt; 3 in 5 min</comment>
        <translation>%4 内 %1 %2 %3</translation>
    </message>
    <message>
        <source>a %1 alert fires</source>
        <translation>有 %1 告警触发</translation>
    </message>
    <message>
        <source>no %1 alert fires</source>
        <translation>没有 %1 告警触发</translation>
    </message>
    <message>
        <source>no health endpoint fails</source>
        <translation>没有健康端点失败</translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>非 (%1)</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>Roll back in 2 min</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: a part only (%2)</source>
        <comment>error rate 0 %: a part only (unknown for 2 of 5 pods)</comment>
        <translation>%1：仅部分数据（%2）</translation>
    </message>
    <message>
        <source>from a part of the data (%1)</source>
        <translation>基于部分数据（%1）</translation>
    </message>
    <message>
        <source>every rule is proposed, and none has been accepted</source>
        <translation>所有规则都是建议，尚未接受任何一条</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 且 </translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>proposed, not counted; unknown: %1</source>
        <translation>建议，不计入；未知：%1</translation>
    </message>
    <message>
        <source>proposed, not counted; now no</source>
        <translation>建议，不计入；目前不成立</translation>
    </message>
    <message>
        <source>proposed, not counted; now true %1</source>
        <translation>建议，不计入；目前成立，%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no label of a cluster</source>
        <translation>“%1”不是集群标签</translation>
    </message>
    <message>
        <source>Write LABEL=VALUE, for example cluster=eu-1, or none where no series is of another cluster.</source>
        <translation>请写成 LABEL=VALUE，例如 cluster=eu-1；如果没有其他集群的序列，请写 none。</translation>
    </message>
    <message>
        <source>as set for this context</source>
        <translation>按此上下文的设置</translation>
    </message>
    <message>
        <source>alert %1, perhaps silenced</source>
        <translation>告警 %1，可能已静默</translation>
    </message>
    <message numerus="yes">
        <source>%n proposed rule(s) would match; not in effect</source>
        <translation>
            <numerusform>%n 条建议的规则会匹配；未生效</numerusform>
        </translation>
    </message>
    <message>
        <source>Left by the rollback</source>
        <translation>回滚留下的事项</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>已失败</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>identified</source>
        <translation>已查明原因</translation>
    </message>
    <message>
        <source>monitoring</source>
        <translation>持续观察中</translation>
    </message>
    <message>
        <source>investigating</source>
        <translation>排查中</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <translation>%1 最高 %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 manual checks done</source>
        <translation>%1：已完成 %2 / %3 项人工检查</translation>
    </message>
    <message>
        <source>A channel has no name, or no type</source>
        <translation>有渠道缺少名称或类型</translation>
    </message>
    <message>
        <source>No verdict is recorded in this incident.</source>
        <translation>此事故中没有判定记录。</translation>
    </message>
    <message>
        <source>The verdict says otherwise: %1</source>
        <translation>判定与此不符：%1</translation>
    </message>
    <message>
        <source>The verdict is unknown: %1</source>
        <translation>判定未知：%1</translation>
    </message>
    <message>
        <source>A rule still matches: %1</source>
        <translation>仍有规则匹配：%1</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>The incident is open, and no mitigation is recorded.</source>
        <translation>事故未关闭，且没有缓解记录。</translation>
    </message>
    <message>
        <source>An impact is recorded since %1 UTC.</source>
        <translation>自 %1 UTC 起有影响记录。</translation>
    </message>
    <message>
        <source>The error rate was up to %1.</source>
        <translation>错误率最高达 %1。</translation>
    </message>
    <message>
        <source>No rollback is recorded in this incident.</source>
        <translation>此事故中没有回滚记录。</translation>
    </message>
    <message>
        <source>The rollback is still in progress.</source>
        <translation>回滚仍在进行。</translation>
    </message>
    <message>
        <source>A rollback of this incident failed.</source>
        <translation>此事故的一次回滚已失败。</translation>
    </message>
    <message>
        <source>How a rollback of this incident ended is unknown.</source>
        <translation>此事故的一次回滚结果未知。</translation>
    </message>
    <message>
        <source>A rollback of this incident was cancelled.</source>
        <translation>此事故的一次回滚已取消。</translation>
    </message>
    <message>
        <source>Last evaluated %1 ago.</source>
        <translation>上次评估于 %1 前。</translation>
    </message>
    <message>
        <source>It is %1 now.</source>
        <translation>当前为 %1。</translation>
    </message>
    <message>
        <source>Measured %1 ago.</source>
        <translation>%1 前测量。</translation>
    </message>
    <message>
        <source>Migrations decided</source>
        <translation>已决定迁移</translation>
    </message>
    <message>
        <source>Message queued</source>
        <translation>消息已排队</translation>
    </message>
    <message>
        <source>Message sent</source>
        <translation>消息已发送</translation>
    </message>
    <message>
        <source>Message not sent</source>
        <translation>消息未发送</translation>
    </message>
    <message>
        <source>Message may have been sent</source>
        <translation>消息可能已发送</translation>
    </message>
    <message>
        <source>Message cancelled</source>
        <translation>消息已取消</translation>
    </message>
    <message>
        <source>No database migration is taken back (%1)</source>
        <translation>不回退任何数据库迁移（%1）</translation>
    </message>
    <message>
        <source>Database migrations go back: %1 (%2)</source>
        <translation>回退数据库迁移：%1（%2）</translation>
    </message>
    <message>
        <source>scaled to 0, no data for %1</source>
        <translation>已缩容到 0，%1 无数据</translation>
    </message>
    <message>
        <source>where redis-cli cannot select this database it goes on in database 0, and ends with 0: let SELECT answer OK before, or delete keys by their names</source>
        <translation>如果 redis-cli 无法选择此数据库，它会在数据库 0 中继续执行，并以 0 退出：请先确认 SELECT 返回 OK，或按名称删除键</translation>
    </message>
    <message>
        <source>patch -R that may not ask puts the change back when it runs a second time: use --force in place of --batch</source>
        <translation>不能询问的 patch -R 在第二次运行时会把更改放回去：请用 --force 代替 --batch</translation>
    </message>
    <message>
        <source>Measurements kept</source>
        <translation>已保存测量值</translation>
    </message>
    <message>
        <source>Measurements kept: %1</source>
        <translation>已保存测量值：%1</translation>
    </message>
    <message>
        <source>Link: %1 (%2)</source>
        <translation>链接：%1（%2）</translation>
    </message>
    <message>
        <source>File: %1 (%2)</source>
        <translation>文件：%1（%2）</translation>
    </message>
    <message>
        <source>no further update</source>
        <translation>不再更新</translation>
    </message>
    <message>
        <source>Event %1 corrected: %2</source>
        <translation>事件 %1 已更正：%2</translation>
    </message>
    <message>
        <source>Event %1 corrected, %2: %3</source>
        <translation>事件 %1 已更正，%2：%3</translation>
    </message>
    <message>
        <source>Set by hand: %1 at %2</source>
        <translation>手动设置：%1，时间为 %2</translation>
    </message>
    <message>
        <source>Event %1 pinned</source>
        <translation>事件 %1 已固定</translation>
    </message>
    <message>
        <source>Event %1 unpinned</source>
        <translation>事件 %1 已取消固定</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Unpinned</source>
        <translation>已取消固定</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Revision marked</source>
        <translation>已标记修订版本</translation>
    </message>
    <message>
        <source>Mark removed</source>
        <translation>已移除标记</translation>
    </message>
    <message>
        <source>Post-mortem</source>
        <translation>复盘报告</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>评审中</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>最终版</translation>
    </message>
    <message>
        <source>Revision %1 is marked do not use: %2</source>
        <translation>修订版本 %1 被标记为“勿用”：%2</translation>
    </message>
    <message>
        <source>Revision %1 may be used again: %2</source>
        <translation>修订版本 %1 可再次使用：%2</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>marked do not use on %1: %2</source>
        <translation>于 %1 标记为“勿用”：%2</translation>
    </message>
    <message>
        <source>marked do not use by %1 on %2: %3</source>
        <translation>由 %1 于 %2 标记为“勿用”：%3</translation>
    </message>
    <message>
        <source>There is no temporary folder for the rehearsal: %1</source>
        <translation>没有可用于演练的临时文件夹：%1</translation>
    </message>
    <message>
        <source>with --set, Helm takes the chart&apos;s defaults for all that the command does not name, not what was set before: use helm rollback with a revision, or add --reset-then-reuse-values (from Helm 3.14 on)</source>
        <translation>使用 --set 时，命令未提到的值 Helm 都取 chart 的默认值，而不是之前设置的值：请使用带修订版本的 helm rollback，或加上 --reset-then-reuse-values（Helm 3.14 起）</translation>
    </message>
    <message>
        <source>Helm takes a --version of fewer than three numbers for a range, and the highest chart in it: write the whole version, as helm search repo --versions lists it</source>
        <translation>少于三个数字的 --version 会被 Helm 当作范围，并取其中最高的 chart：请写出完整版本，与 helm search repo --versions 所列一致</translation>
    </message>
    <message>
        <source>nginx -s reload also ends with 0 where the server keeps its old configuration, as when an address is taken: ask it afterwards for what only the new one answers</source>
        <translation>即使服务器保留旧配置（例如地址已被占用），nginx -s reload 也以 0 退出：请随后向它请求只有新配置才会给出的应答</translation>
    </message>
    <message>
        <source>Capistrano orders releases by when their folders were changed: a file that was written late into the good one makes it stay on the bad one and delete the good one; add ROLLBACK_RELEASE= with the good one&apos;s folder</source>
        <translation>Capistrano 按目录的修改时间排列发布版本：如果后来有文件写入良好版本的目录，它会停留在有问题的版本上并删除良好版本；请加上 ROLLBACK_RELEASE=，值为良好版本的目录</translation>
    </message>
    <message>
        <source>pm2 counts each revert as a deploy: done a second time, it goes back to the bad release; name the commit, with ref in place of revert</source>
        <translation>pm2 把每次 revert 都算作一次部署：再执行一次就会回到有问题的版本；请用 ref 代替 revert 并指明提交</translation>
    </message>
    <message>
        <source>sqlite3 .dump leaves out user_version, where programs keep the number of their last migration: use .backup, or write it down and set it after the restore</source>
        <translation>sqlite3 .dump 不包含 user_version，而程序用它保存最后一次迁移的编号：请使用 .backup，或记下该值并在恢复后重新设置</translation>
    </message>
    <message>
        <source>without --to, Sqitch takes back every change since the first, and where nobody can answer its question, the answer is yes: add --to, such as --to @HEAD^</source>
        <translation>没有 --to 时，Sqitch 会撤销自第一个变更以来的所有变更；无人能回答它的提问时，答案就是“是”：请加上 --to，例如 --to @HEAD^</translation>
    </message>
    <message>
        <source>the Pushgateway deletes only what was pushed with exactly these labels, nothing that has an instance as well, and answers 202 in any case: ask /api/v1/metrics for the groups before</source>
        <translation>Pushgateway 只删除标签与此完全相同的推送数据，另带 instance 的不会删除，而且总是返回 202：请事先用 /api/v1/metrics 查询各分组</translation>
    </message>
    <message>
        <source>npm takes latest only where it fits: who asks for the newer version, or has it in a lock file, still gets it; npm deprecate that version before</source>
        <translation>npm 只在符合版本范围时才采用 latest：要求较新版本或锁文件中已有该版本的用户仍会得到它；请先对该版本执行 npm deprecate</translation>
    </message>
    <message>
        <source>ab ends with 0 and counts no failed request where every answer is an error of the same length: look for Non-2xx responses in what it says</source>
        <translation>如果每个应答都是长度相同的错误，ab 仍以 0 退出，且失败请求计为 0：请在其输出中查找 Non-2xx responses</translation>
    </message>
    <message>
        <source>*= in kubectl set image reaches the init containers as well, such as the one that migrates the database: name each container</source>
        <translation>kubectl set image 中的 *= 也会改动 Init 容器，例如负责迁移数据库的容器：请逐个写明容器名称</translation>
    </message>
    <message>
        <source>git knows units as whole words only: 2h is the second day of the month, and 90min the year 1990; write 90 minutes, or a time</source>
        <translation>git 只识别完整单词的时间单位：2h 是当月 2 日，90min 是 1990 年；请写 90 minutes，或写明时间</translation>
    </message>
    <message>
        <source>skopeo delete takes the image away, and with it every other tag that points to it: compare the digests with skopeo inspect before</source>
        <translation>skopeo delete 会删除镜像本身，指向它的其他标签也随之消失：请事先用 skopeo inspect 比较摘要</translation>
    </message>
    <message>
        <source>of an image for several architectures, skopeo copy takes only this machine&apos;s, and the digest is another one: add --all</source>
        <translation>对于多架构镜像，skopeo copy 只复制本机架构的部分，摘要也会不同：请加上 --all</translation>
    </message>
    <message>
        <source>amtool silence update counts the duration from the beginning of the silence, which may then end sooner: give its end, with --end</source>
        <translation>amtool silence update 从静默开始时计算时长，静默可能因此提前结束：请用 --end 指定结束时间</translation>
    </message>
    <message>
        <source>reprepro keeps a newer version that is there, and ends with 0: reprepro remove it before</source>
        <translation>如果已有较新版本，reprepro 会保留它并以 0 退出：请先用 reprepro remove 将其移除</translation>
    </message>
    <message>
        <source>without a name, migrate down takes every migration back that was ever run: name the oldest one of the release</source>
        <translation>没有名称时，migrate down 会回退曾运行过的所有迁移：请写明该发布中最早的迁移</translation>
    </message>
    <message>
        <source>service not recorded</source>
        <translation>服务未记录</translation>
    </message>
    <message>
        <source>git checkout of a release&apos;s files keeps those that only the newer one has, such as its migrations: add --no-overlay, or use git restore --source=</source>
        <translation>用 git checkout 检出某个发布的文件时，会保留只有较新发布才有的文件，例如其迁移：请加上 --no-overlay，或使用 git restore --source=</translation>
    </message>
    <message>
        <source>where no package has exactly this name, apt-get takes it for a pattern that fits others too: look with apt-get -s before</source>
        <translation>没有软件包恰好是此名称时，apt-get 会将其当作模式，也会匹配其他软件包：请先用 apt-get -s 查看</translation>
    </message>
    <message>
        <source>of several addresses, curl -f ends as the last one did: add --fail-early, or ask each by a curl of its own</source>
        <translation>有多个地址时，curl -f 以最后一个地址的结果退出：请加上 --fail-early，或对每个地址单独使用 curl</translation>
    </message>
    <message>
        <source>journalctl reads this time in the zone of the machine, with --utc too: write UTC behind it</source>
        <translation>即使加上 --utc，journalctl 也按机器的时区解读此时间：请在其后写上 UTC</translation>
    </message>
    <message>
        <source>date takes a number with a sign behind the time of day for a time zone: write the zone before it, as in 10:15 UTC - 2 hours</source>
        <translation>date 会把时刻后面带正负号的数字当作时区：请在该数字前面写上时区，例如 10:15 UTC - 2 hours</translation>
    </message>
    <message>
        <source>Ansible takes this value for a text, which is true to a task&apos;s condition: write it as JSON, as in {&quot;database&quot;: false}</source>
        <translation>Ansible 会把此值当作文本，而文本在任务的条件中视为真：请写成 JSON，例如 {&quot;database&quot;: false}</translation>
    </message>
    <message>
        <source>patch -N that runs a second time changes the next passage that looks alike: use git apply --3way, or kubectl patch, which names the object</source>
        <translation>patch -N 第二次运行时会改动下一处相似的内容：请改用 git apply --3way，或使用指明对象的 kubectl patch</translation>
    </message>
    <message>
        <source>git apply that runs a second time changes the next passage that looks alike: add --3way</source>
        <translation>git apply 第二次运行时会改动下一处相似的内容：请加上 --3way</translation>
    </message>
    <message>
        <source>Prometheus writes values as text, and to jq each text is above each number: write (.value[1] | tonumber)</source>
        <translation>Prometheus 以文本形式写数值，而对 jq 来说任何文本都大于任何数字：请写 (.value[1] | tonumber)</translation>
    </message>
    <message>
        <source>pg_restore -t brings the rows of a table without its keys, indexes and triggers, and nothing at all of a name with its schema: restore the dump into a new database, and pg_dump -t from there</source>
        <translation>pg_restore -t 只恢复表中的行，不含其键、索引和触发器；名称带模式时则什么都不恢复：请把转储恢复到新数据库，再从那里 pg_dump -t</translation>
    </message>
    <message>
        <source>pg_restore --clean goes on where a table cannot be dropped, and puts the dump&apos;s rows in on top: add -1, or restore into a new database</source>
        <translation>pg_restore --clean 遇到无法删除的表会继续，并把转储的行叠加进去：请加上 -1，或恢复到新数据库</translation>
    </message>
    <message>
        <source>a restored etcd gives its revisions out again, and who watches it hears nothing: start its clients anew, or use etcdutl with --bump-revision</source>
        <translation>恢复后的 etcd 会重新发放修订号，监视它的客户端收不到任何消息：请重启其客户端，或使用带 --bump-revision 的 etcdutl</translation>
    </message>
    <message>
        <source>latest is the newest snapshot of all machines and folders: add --host and --path, or give its id</source>
        <translation>latest 是所有机器和文件夹中最新的快照：请加上 --host 和 --path，或给出其 ID</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>Two sentences, the first of which has no full stop yet.</extracomment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>no single field has the time of every event, so that with --sort-by the newest, such as FailedScheduling, may come first: use kubectl events (kubectl 1.26 or later)</source>
        <translation>没有一个字段包含所有事件的时间，因此使用 --sort-by 时，最新的事件（例如 FailedScheduling）可能排在最前：请使用 kubectl events（kubectl 1.26 及以上）</translation>
    </message>
    <message>
        <source>with labels, kubectl logs shows only the last 10 lines of each pod, with --since too: add --tail=-1</source>
        <translation>按标签选择时，kubectl logs 只显示每个 Pod 的最后 10 行，使用 --since 时也是如此：请加上 --tail=-1</translation>
    </message>
    <message>
        <source>hg revert to a release puts .hgtags back as well, and the release&apos;s own tag is then unknown: add -X .hgtags</source>
        <translation>hg revert 到某个版本时，.hgtags 也会被恢复，该版本自身的标签随后便无法识别：请加上 -X .hgtags</translation>
    </message>
    <message>
        <source>caddy reload does nothing, and ends with 0, where only the certificate&apos;s files have changed: add --force</source>
        <translation>如果只有证书文件发生变化，caddy reload 什么也不做，却以 0 结束：请加上 --force</translation>
    </message>
    <message>
        <source>Its pods cannot be told from those of %1 by name: Kubernetes cuts a pod&apos;s name after 58 characters before it adds five random ones. Shorten one of the two names</source>
        <translation>无法按名称将其 Pod 与 %1 的 Pod 区分开：Kubernetes 会先将 Pod 名称截断为 58 个字符，再添加五个随机字符。请缩短其中一个名称</translation>
    </message>
</context>
<context>
    <name>sternway::FieldReader</name>
    <message>
        <source>keys with values expected here</source>
        <translation>此处应为键值对</translation>
    </message>
    <message>
        <source>unknown key%1</source>
        <translation>未知的键%1</translation>
    </message>
    <message>
        <source>%1 expected here</source>
        <translation>此处应为%1</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>text expected here</source>
        <translation>此处应为文本</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a duration; write 90s, 2m or 1h30m</source>
        <translation>“%1”不是有效的时长；请写成 90s、2m 或 1h30m</translation>
    </message>
    <message>
        <source>true or false expected, not &quot;%1&quot;</source>
        <translation>应为 true 或 false，而不是“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date; write 2024-01-31</source>
        <translation>“%1”不是日期；请写成 2024-01-31</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here%2; known are %3</source>
        <translation>此处不支持“%1”%2；支持：%3</translation>
    </message>
    <message>
        <source>not a regular expression: %1</source>
        <translation>不是正则表达式：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in line %2 already</source>
        <translation>“%1”已出现在第 %2 行</translation>
    </message>
    <message>
        <source>no %1 &quot;%2&quot; in this runbook%3</source>
        <translation>此运行手册中没有%1“%2”%3</translation>
    </message>
</context>
<context>
    <name>sternway::LiveSession</name>
    <message>
        <source>No Prometheus is set for %1: name it in the preferences</source>
        <translation>未为 %1 设置 Prometheus：请在首选项中指定</translation>
    </message>
    <message>
        <source>There is no secret for %1&apos;s Prometheus: type it in the preferences</source>
        <translation>没有 %1 的 Prometheus 的机密：请在首选项中输入</translation>
    </message>
</context>
<context>
    <name>sternway::LiveWorkspace</name>
    <message>
        <source>A rehearsal is open under the name %1: close it first</source>
        <translation>名为 %1 的演练已打开：请先将其关闭</translation>
    </message>
</context>
<context>
    <name>sternway::TreeBuilder</name>
    <message>
        <source>an alias stands within what it names</source>
        <translation>别名出现在它自身所指的内容中</translation>
    </message>
    <message>
        <source>nested more than %1 deep</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>more than %1 values, counting what aliases stand for</source>
        <translation>超过 %1 个值（包括别名所代表的内容）</translation>
    </message>
    <message>
        <source>a key must be text</source>
        <translation>键必须是文本</translation>
    </message>
    <message>
        <source>a key must be text; a placeholder stands in quotes: &quot;{{NAME}}&quot;</source>
        <translation>键必须是文本；占位符要加引号：&quot;{{NAME}}&quot;</translation>
    </message>
    <message>
        <source>a text in quotes begins here and never ends: add &quot; where it ends; a quote within it is written \&quot;</source>
        <translation>带引号的文本从此处开始但没有结束：请在结束处加上 &quot;；其中的引号写作 \&quot;</translation>
    </message>
    <message>
        <source>a text in quotes begins here and never ends: add &apos; where it ends; a quote within it is written &apos;&apos;</source>
        <translation>带引号的文本从此处开始但没有结束：请在结束处加上 &apos;；其中的引号写作 &apos;&apos;</translation>
    </message>
    <message>
        <source>a text in quotes begins here, and line %1 is outside of it by its indentation: add %2 where the text ends</source>
        <translation>引号中的文本从此处开始，而第 %1 行的缩进已超出其范围：请在文本结束处加上 %2</translation>
    </message>
</context>
<context>
    <name>sternway::assess</name>
    <message>
        <source>from %1 to %2 UTC</source>
        <comment>two times</comment>
        <translation>%1 至 %2 UTC</translation>
    </message>
    <message>
        <source>No baseline for %1: %2</source>
        <translation>%1 没有基线：%2</translation>
    </message>
    <message>
        <source>No baseline for %1: the query gives %2 series instead of one</source>
        <translation>%1 没有基线：查询返回 %2 个序列，而应只有一个</translation>
    </message>
    <message>
        <source>No baseline for %1: Prometheus has no data %2</source>
        <translation>%1 没有基线：Prometheus 在 %2 期间没有数据</translation>
    </message>
    <message>
        <source>No baseline for %1: there is no query for it</source>
        <translation>%1 没有基线：没有对应的查询</translation>
    </message>
    <message>
        <source>no progress</source>
        <translation>没有进展</translation>
    </message>
    <message>
        <source>%1 of %2 pods ready, %3 since %4</source>
        <translation>%2 个 Pod 中 %1 个就绪，自 %4 起 %3</translation>
    </message>
    <message>
        <source>Health endpoints are not asked here</source>
        <translation>此处不查询健康端点</translation>
    </message>
    <message>
        <source>The runbook names no health endpoints of it</source>
        <translation>运行手册未列出它的健康端点</translation>
    </message>
    <message>
        <source>The health endpoints are not asked: the runbook was not accepted yet</source>
        <translation>不查询健康端点：该运行手册尚未被接受</translation>
    </message>
    <message>
        <source>%1 could not be asked: %2</source>
        <translation>无法查询 %1：%2</translation>
    </message>
    <message>
        <source>not checked: %1</source>
        <translation>未检查：%1</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>未知：%1</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>错误率 %1</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%2 内 %1</translation>
    </message>
    <message>
        <source>%1 (%2 line %3)</source>
        <translation>%1（%2 第 %3 行）</translation>
    </message>
    <message>
        <source>its numbers cannot be told apart from those of another revision</source>
        <translation>其数据无法与另一修订版本区分</translation>
    </message>
    <message>
        <source>no traffic in the last %1</source>
        <translation>最近 %1 内从未处理过请求</translation>
    </message>
    <message>
        <source>the matrix asks for nothing that was measured of it</source>
        <translation>决策矩阵的条件均未用到它的测量数据</translation>
    </message>
    <message>
        <source>served too little to tell: %1 requests in %2</source>
        <translation>服务量太少，无法判断：%2 内 %1 个请求</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, but never for %2 without another revision</source>
        <translation>%1，但从未在没有其他修订版本的情况下单独运行满 %2</translation>
    </message>
    <message>
        <source>No data for %1: %2</source>
        <translation>%1 无数据：%2</translation>
    </message>
    <message>
        <source>The query for %1 gives %2 series instead of one: correct it (%3)</source>
        <translation>%1 的查询返回 %2 个序列，而应只有一个：请修正（%3）</translation>
    </message>
    <message>
        <source>rolled back on %1</source>
        <translation>曾于 %1 从该版本回滚</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n pod(s)</source>
        <translation>
            <numerusform>%1（%n 个 Pod）</numerusform>
        </translation>
    </message>
    <message>
        <source>no latencies of %1</source>
        <translation>%1 没有延迟数据</translation>
    </message>
    <message>
        <source>%1, but which requests failed is not known</source>
        <translation>%1，但无法得知哪些请求失败</translation>
    </message>
    <message>
        <source>%1, based on partial data (%2)</source>
        <translation>%1，仅基于部分数据（%2）</translation>
    </message>
    <message>
        <source>No Prometheus is configured, so there is no history to try the rules on</source>
        <translation>未配置 Prometheus，因此没有可用于试跑规则的历史数据</translation>
    </message>
    <message>
        <source>Pass --prometheus URL.</source>
        <translation>请指定 --prometheus URL。</translation>
    </message>
    <message>
        <source>The query for %1 gives native histograms, which are no numbers: take histogram_quantile(), histogram_count() or histogram_sum() of them (%2)</source>
        <translation>%1 的查询返回原生直方图，而不是数值：请对其使用 histogram_quantile()、histogram_count() 或 histogram_sum()（%2）</translation>
    </message>
    <message>
        <source>Rollback first indicated by: %1</source>
        <translation>首次发现需要回滚：%1</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>已持续 %1</translation>
    </message>
    <message>
        <source>%1; %2 after revision %3</source>
        <translation>%1；修订版本 %3 上线 %2 后</translation>
    </message>
    <message>
        <source>unknown all the time</source>
        <translation>整个时段均未知</translation>
    </message>
    <message>
        <source>no match where it could be evaluated</source>
        <translation>在可评估的时段内没有匹配</translation>
    </message>
    <message>
        <source>never matched</source>
        <translation>从未匹配</translation>
    </message>
    <message numerus="yes">
        <source>matched %n time(s), %1 in all</source>
        <translation>
            <numerusform>匹配 %n 次，共 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; unknown for %2</source>
        <translation>%1；未知时长 %2</translation>
    </message>
    <message>
        <source>no series for %1 of %2 pods</source>
        <translation>%2 个 Pod 中有 %1 个没有序列</translation>
    </message>
    <message>
        <source>%1 of %2 of %3 pods (no series from %4)</source>
        <comment>http_requests_total of 3 of 5 pods (no series from shop-a, shop-b)</comment>
        <translation>%1，涵盖 %2 个 Pod（共 %3 个；%4 没有序列）</translation>
    </message>
    <message>
        <source>Counting only %1=%2 (%3)</source>
        <translation>仅统计 %1=%2（%3）</translation>
    </message>
    <message>
        <source>%1; ignored: %2</source>
        <translation>%1；已忽略：%2</translation>
    </message>
    <message>
        <source>no series of %1 in the last %2</source>
        <translation>最近 %2 内没有 %1 的序列</translation>
    </message>
    <message>
        <source>%1, but a proposed rule speaks against it: %2</source>
        <translation>%1，但有一条建议的规则与之相悖：%2</translation>
    </message>
    <message>
        <source>Alert %1 fires; whether it is silenced is not known: %2</source>
        <translation>告警 %1 正在触发，但无法得知它是否已静默：%2</translation>
    </message>
    <message>
        <source>Alert %1 carries %2; Sternway cannot tell whether that is this cluster, so it is not counted. If this source holds one cluster only, set --cluster-label none; if your series carry the label too, set --cluster-label %2</source>
        <translation>告警 %1 带有 %2；Sternway 无法判断这是否就是此集群，因此不计入。如果此来源只有一个集群，请设置 --cluster-label none；如果您的序列也带有该标签，请设置 --cluster-label %2</translation>
    </message>
    <message>
        <source>No data for %1: %2 has no memory limit</source>
        <translation>没有 %1 的数据：%2 没有内存限制</translation>
    </message>
    <message>
        <source>No data for %1: %2 has no CPU limit</source>
        <translation>没有 %1 的数据：%2 没有 CPU 限制</translation>
    </message>
    <message>
        <source>The query for %1 uses a %2 window; it needs at least four scrape intervals (4 × %3): write [$window]</source>
        <translation>%1 的查询使用了 %2 的时间窗口；至少需要四个抓取间隔 (4 × %3)：请写成 [$window]</translation>
    </message>
    <message>
        <source>Whether pods of another workload have the same names is not known, so nothing is measured by pod: %1</source>
        <translation>不清楚其他工作负载的 Pod 是否有相同的名称，因此不按 Pod 测量：%1</translation>
    </message>
</context>
<context>
    <name>sternway::assess::AssessmentRun</name>
    <message>
        <source>The pods cannot be read: %1</source>
        <translation>无法读取 Pod：%1</translation>
    </message>
    <message>
        <source>no Prometheus is configured</source>
        <translation>未配置 Prometheus</translation>
    </message>
    <message>
        <source>No Prometheus is configured: nothing is measured</source>
        <translation>未配置 Prometheus：不进行任何测量</translation>
    </message>
    <message>
        <source>the metrics cannot be read</source>
        <translation>无法读取指标</translation>
    </message>
    <message>
        <source>no request metrics were found for it</source>
        <translation>未找到它的请求指标</translation>
    </message>
    <message>
        <source>Revisions cannot be measured: %1</source>
        <translation>无法测量修订版本：%1</translation>
    </message>
    <message>
        <source>There is no other revision to go back to</source>
        <translation>没有其他可回滚到的修订版本</translation>
    </message>
    <message>
        <source>The alerts cannot be read: %1</source>
        <translation>无法读取告警：%1</translation>
    </message>
    <message>
        <source>its series cannot be told from those of another cluster</source>
        <translation>其序列无法与其他集群的序列区分</translation>
    </message>
    <message>
        <source>No baseline is known: nothing of this workload served before, or when the current revision went live cannot be told</source>
        <translation>没有已知的基线：此工作负载之前没有提供过服务，或无法确定当前修订版本何时上线</translation>
    </message>
    <message>
        <source>No earlier revision is known to be good. The previous revision, %1 (%2), %3</source>
        <translation>没有已知良好的早期修订版本。上一个修订版本 %1（%2）%3</translation>
    </message>
    <message>
        <source>has no measurements</source>
        <translation>没有测量数据</translation>
    </message>
    <message>
        <source>was bad: %1</source>
        <translation>不良：%1</translation>
    </message>
    <message>
        <source>cannot be judged: %1</source>
        <translation>无法判定：%1</translation>
    </message>
    <message>
        <source>Prometheus at %1 has no request metrics of %2 under the usual names: choose from its series in the window, or give their queries in the runbook</source>
        <translation>%1 处的 Prometheus 没有 %2 的常用名称的请求指标：请在窗口中从其序列里选择，或在运行手册中给出查询</translation>
    </message>
    <message>
        <source>none of its pods has series</source>
        <translation>其所有 Pod 都没有序列</translation>
    </message>
    <message>
        <source>The request metrics found for %1 are of none of its pods, of another cluster perhaps or of pods that are gone: they are not counted</source>
        <translation>找到的 %1 的请求指标不属于它的任何 Pod，可能来自其他集群或已不存在的 Pod：不计入</translation>
    </message>
    <message>
        <source>Revision %1 runs, which is %2</source>
        <translation>正在运行修订版本 %1，该版本已%2</translation>
    </message>
    <message>
        <source>its pods may be another workload&apos;s</source>
        <translation>其 Pod 可能属于其他工作负载</translation>
    </message>
</context>
<context>
    <name>sternway::assess::FleetAssessor</name>
    <message>
        <source>Prometheus has no request metrics of it under the usual names</source>
        <translation>Prometheus 中没有它的请求指标（按常用名称查找）</translation>
    </message>
    <message>
        <source>The alerts cannot be read: %1</source>
        <translation>无法读取告警：%1</translation>
    </message>
</context>
<context>
    <name>sternway::assess::FleetFacts</name>
    <message>
        <source>The pods cannot be read: %1</source>
        <translation>无法读取 Pod：%1</translation>
    </message>
</context>
<context>
    <name>sternway::assess::HealthPoller</name>
    <message>
        <source>Not asked: the runbook was not accepted yet</source>
        <translation>未查询：运行手册尚未被接受</translation>
    </message>
</context>
<context>
    <name>sternway::assess::HistoryRun</name>
    <message>
        <source>A baseline that ends at a fixed time before now moves with it: comparisons with it are unknown here</source>
        <translation>以一段时间之前为终点的基线会不断移动：与其比较的内容在此未知</translation>
    </message>
    <message>
        <source>Declared symptoms are not looked up: where a rule depends on them, it is unknown here</source>
        <translation>不查询已声明的症状：依赖它们的规则在此为未知</translation>
    </message>
    <message>
        <source>No history, so the rules that need it are unknown: %1</source>
        <translation>没有历史数据，因此依赖以下数据的规则为未知：%1</translation>
    </message>
</context>
<context>
    <name>sternway::assess::ServiceMonitor</name>
    <message>
        <source>The cluster was closed</source>
        <translation>集群已关闭</translation>
    </message>
</context>
<context>
    <name>sternway::cli</name>
    <message>
        <source>sternway --help lists the commands, sternway guide the pages.</source>
        <translation>sternway --help 列出命令，sternway guide 列出页面。</translation>
    </message>
    <message>
        <source>There is no command or page &quot;%1&quot;</source>
        <translation>没有名为“%1”的命令或页面</translation>
    </message>
    <message>
        <source> (was %1)</source>
        <translation> （原 %1）</translation>
    </message>
    <message>
        <source> – now</source>
        <translation> – 至今</translation>
    </message>
    <message>
        <source>REVISION</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>IMAGE</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>ERRORS</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>P99</source>
        <translation>P99</translation>
    </message>
    <message>
        <source>HEALTH</source>
        <translation>健康状况</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>原因</translation>
    </message>
    <message>
        <source> current</source>
        <translation> 当前</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>LINE</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>NOW</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>状态</translation>
    </message>
    <message>
        <source> for %1</source>
        <translation> 持续 %1</translation>
    </message>
    <message>
        <source>%1 of %2 rows of %3 could be judged</source>
        <translation>%3 的 %2 行中可判定 %1 行</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>Last known good: revision %1 (%2), %3</source>
        <translation>最近已知良好版本：修订版本 %1（%2），%3</translation>
    </message>
    <message>
        <source>Last known good: none was measured</source>
        <translation>最近已知良好版本：均未测量</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>注意：%1</translation>
    </message>
    <message>
        <source>Rollback of %1 in context %2</source>
        <translation>在上下文 %2 中回滚 %1</translation>
    </message>
    <message>
        <source>  from  revision %1  %2</source>
        <translation>  从    修订版本 %1  %2</translation>
    </message>
    <message>
        <source>  to    revision %1  %2</source>
        <translation>  到    修订版本 %1  %2</translation>
    </message>
    <message>
        <source>  why   %1</source>
        <translation>  原因  %1</translation>
    </message>
    <message>
        <source>What changes:</source>
        <translation>会更改的内容：</translation>
    </message>
    <message>
        <source>What does not:</source>
        <translation>不会更改的内容：</translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation>步骤：</translation>
    </message>
    <message>
        <source>Preflight:</source>
        <translation>预检：</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a kind that can be rolled back</source>
        <translation>“%1”不是可回滚的类型</translation>
    </message>
    <message>
        <source>Say deployment/NAME, statefulset/NAME or daemonset/NAME.</source>
        <translation>请写成 deployment/NAME、statefulset/NAME 或 daemonset/NAME。</translation>
    </message>
    <message>
        <source>There is no service &quot;%1&quot; in any namespace that can be listed</source>
        <translation>在可列出的命名空间中都没有服务“%1”</translation>
    </message>
    <message>
        <source>There is no service &quot;%1&quot; in namespace %2</source>
        <translation>命名空间 %2 中没有服务“%1”</translation>
    </message>
    <message>
        <source>A service is a Deployment, StatefulSet or DaemonSet. Check --service, --namespace and --context.</source>
        <translation>服务是指 Deployment、StatefulSet 或 DaemonSet。请检查 --service、--namespace 和 --context。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is ambiguous: %2</source>
        <translation>“%1”有歧义：%2</translation>
    </message>
    <message>
        <source>Add --namespace, or say KIND/NAME.</source>
        <translation>请加上 --namespace，或写成 KIND/NAME。</translation>
    </message>
    <message>
        <source>See: %1</source>
        <translation>参见：%1</translation>
    </message>
    <message>
        <source>--to takes a revision number, not &quot;%1&quot;</source>
        <translation>--to 需要修订版本号，而不是“%1”</translation>
    </message>
    <message>
        <source>--seed takes a whole number, not &quot;%1&quot;</source>
        <translation>--seed 需要整数，而不是“%1”</translation>
    </message>
    <message>
        <source>--speed takes a factor from 0.1 to 200, not &quot;%1&quot;</source>
        <translation>--speed 需要 0.1 到 200 之间的倍数，而不是“%1”</translation>
    </message>
    <message>
        <source>--stability takes a time such as 90s or 5m, not &quot;%1&quot;</source>
        <translation>--stability 需要 90s 或 5m 之类的时长，而不是“%1”</translation>
    </message>
    <message>
        <source>%1 needs --service NAME</source>
        <translation>%1 需要 --service NAME</translation>
    </message>
    <message>
        <source>rehearse needs --out FOLDER</source>
        <translation>rehearse 需要 --out FOLDER</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 需要 %2</translation>
    </message>
    <message>
        <source>unexpected argument &quot;%1&quot;</source>
        <translation>多余的参数“%1”</translation>
    </message>
    <message>
        <source>no command given</source>
        <translation>未指定命令</translation>
    </message>
    <message>
        <source>unknown command &quot;%1&quot;</source>
        <translation>未知命令“%1”</translation>
    </message>
    <message>
        <source>Usage: sternway [--kubeconfig FILE] [--context NAME] [--prometheus WHERE]         the window
       sternway --rehearsal [--scenario NAME] [--speed FACTOR] [--runbook FILE]   the window on a simulated cluster
       sternway COMMAND [OPTIONS]                                                 without a display</source>
        <translation>用法： sternway [--kubeconfig FILE] [--context NAME] [--prometheus WHERE]          窗口
       sternway --rehearsal [--scenario NAME] [--speed FACTOR] [--runbook FILE]   在模拟集群上打开窗口
       sternway COMMAND [OPTIONS]                                                 无显示运行</translation>
    </message>
    <message>
        <source>Usage: sternway %1</source>
        <translation>用法：sternway %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Measured by: %1</source>
        <translation>测量依据：%1</translation>
    </message>
    <message>
        <source>--since takes a time such as 12h or 7d, not &quot;%1&quot;</source>
        <translation>--since 需要 12h 或 7d 之类的时长，而不是“%1”</translation>
    </message>
    <message>
        <source>%1 on %2, from %3 to %4, a look every %5</source>
        <translation>%1，针对 %2，从 %3 到 %4，每 %5 检查一次</translation>
    </message>
    <message>
        <source>%1  revision %2  %3</source>
        <translation>%1  修订版本 %2  %3</translation>
    </message>
    <message>
        <source>No deploy in this time</source>
        <translation>此期间没有部署</translation>
    </message>
    <message>
        <source>Deploys:</source>
        <translation>部署：</translation>
    </message>
    <message>
        <source>line %1: %2: %3</source>
        <translation>第 %1 行：%2：%3</translation>
    </message>
    <message>
        <source> (proposed)</source>
        <translation>（建议）</translation>
    </message>
    <message>
        <source>Changes: %1</source>
        <translation>更改：%1</translation>
    </message>
    <message>
        <source>Caution: %1</source>
        <translation>注意：%1</translation>
    </message>
    <message>
        <source>--%1 takes two words joined by =, not &quot;%2&quot;</source>
        <translation>--%1 需要用 = 连接的两部分，而不是“%2”</translation>
    </message>
    <message>
        <source>rollback --json cannot ask: add --yes or --plan-only</source>
        <translation>rollback --json 无法询问：请加上 --yes 或 --plan-only</translation>
    </message>
    <message>
        <source>--all takes no --service</source>
        <translation>--all 不能与 --service 一起使用</translation>
    </message>
    <message>
        <source>several services go by one --runbook</source>
        <translation>多个服务须使用同一个 --runbook</translation>
    </message>
    <message>
        <source>--method and --scenario are two ways; choose one</source>
        <translation>--method 和 --scenario 是两种途径；请选择其一</translation>
    </message>
    <message>
        <source>--to is the revision of one service</source>
        <translation>--to 只能指定单个服务的修订版本</translation>
    </message>
    <message>
        <source>The runbook has no scenario &quot;%1&quot;</source>
        <translation>运行手册中没有场景“%1”</translation>
    </message>
    <message>
        <source>The runbook has no method &quot;%1&quot;</source>
        <translation>运行手册中没有方式“%1”</translation>
    </message>
    <message>
        <source>It has none.</source>
        <translation>其中一个也没有。</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>现有：%1。</translation>
    </message>
    <message>
        <source>The runbook has no variable &quot;%1&quot;</source>
        <translation>运行手册中没有变量“%1”</translation>
    </message>
    <message>
        <source>--set %1: %2</source>
        <translation>--set %1：%2</translation>
    </message>
    <message>
        <source>Nobody has accepted what this runbook may do</source>
        <translation>尚无人接受此运行手册可执行的内容</translation>
    </message>
    <message>
        <source>See it and accept it: sternway accept %1</source>
        <translation>查看并接受它：sternway accept %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no step by which Sternway can roll back %2</source>
        <translation>“%1”没有可供 Sternway 回滚 %2 的步骤</translation>
    </message>
    <message>
        <source>A person goes this way, in the window.</source>
        <translation>此方式需由人在窗口中完成。</translation>
    </message>
    <message>
        <source>--%1 takes a time such as 30s or 30m, not &quot;%2&quot;</source>
        <translation>--%1 接受 30s 或 30m 之类的时长，而不是“%2”</translation>
    </message>
    <message>
        <source>--stop-on-failure is for several services</source>
        <translation>--stop-on-failure 仅用于多个服务</translation>
    </message>
    <message>
        <source>--migration is carried out once: take the migrations back first, then the services</source>
        <translation>--migration 只执行一次：请先回退迁移，再回滚各服务</translation>
    </message>
    <message>
        <source>guard takes status or stop, not &quot;%1&quot;</source>
        <translation>guard 接受 status 或 stop，而不是“%1”</translation>
    </message>
    <message>
        <source>guard needs --for TIME</source>
        <translation>guard 需要 --for TIME</translation>
    </message>
    <message>
        <source>--html writes all pages; leave &quot;%1&quot; out</source>
        <translation>--html 会写出所有页面；请去掉“%1”</translation>
    </message>
    <message>
        <source>migrations takes the word status or rollback, not &quot;%1&quot;</source>
        <translation>migrations 接受 status 或 rollback，而不是“%1”</translation>
    </message>
    <message>
        <source>migrations needs --runbook FILE or --service NAME</source>
        <translation>migrations 需要 --runbook FILE 或 --service NAME</translation>
    </message>
    <message>
        <source>migrations rollback --json cannot ask: add --yes or --plan-only</source>
        <translation>migrations rollback --json 无法询问：请加上 --yes 或 --plan-only</translation>
    </message>
    <message>
        <source>migrations rollback --yes needs --backup-note TEXT: how the data can be restored, or why it cannot</source>
        <translation>migrations rollback --yes 需要 --backup-note TEXT：说明如何恢复数据，或为何无法恢复</translation>
    </message>
    <message>
        <source>Which service it is has to be said: --service NAME</source>
        <translation>必须指明是哪个服务：--service NAME</translation>
    </message>
    <message>
        <source>The runbook names none.</source>
        <translation>运行手册未指定任何服务。</translation>
    </message>
    <message>
        <source>Runbook whose messages are meant (default: that of the incident&apos;s service).</source>
        <translation>消息所属的运行手册（默认：事故所属服务的运行手册）。</translation>
    </message>
    <message>
        <source>A channel to send to, by its name; may be given several times (default: those of the message).</source>
        <translation>要发送到的渠道，按名称指定；可多次指定（默认：消息自身的渠道）。</translation>
    </message>
    <message>
        <source>The value of a placeholder of the message; may be given several times.</source>
        <translation>消息中占位符的值；可多次指定。</translation>
    </message>
    <message>
        <source>Language of the messages that a runbook does not have itself: en, de or zh (default: en).</source>
        <translation>运行手册自身没有的消息所用的语言：en、de 或 zh（默认：en）。</translation>
    </message>
    <message>
        <source>Do not ask before sending.</source>
        <translation>发送前不询问。</translation>
    </message>
    <message>
        <source>message takes list, preview or send, not &quot;%1&quot;</source>
        <translation>message 接受 list、preview 或 send，而不是“%1”</translation>
    </message>
    <message>
        <source>message list takes INCIDENT</source>
        <translation>message list 接受 INCIDENT</translation>
    </message>
    <message>
        <source>message %1 takes INCIDENT TEMPLATE</source>
        <translation>message %1 接受 INCIDENT TEMPLATE</translation>
    </message>
    <message>
        <source>--language takes %1, not &quot;%2&quot;</source>
        <translation>--language 接受 %1，而不是“%2”</translation>
    </message>
    <message>
        <source>message send --json cannot ask: add --yes</source>
        <translation>message send --json 无法询问：请加上 --yes</translation>
    </message>
    <message>
        <source>--forward is for one service, and goes by none of the runbook&apos;s methods</source>
        <translation>--forward 用于单个服务，且不采用运行手册的任何方式</translation>
    </message>
    <message>
        <source>--forward needs --reason TEXT</source>
        <translation>--forward 需要 --reason TEXT</translation>
    </message>
    <message>
        <source>--set %1: a secret is not given on the command line, where others can read it</source>
        <translation>--set %1：机密不得在命令行中给出，他人可能会看到</translation>
    </message>
    <message>
        <source>Store it with &quot;sternway secrets set %1&quot;; or set $%2.</source>
        <translation>请用“sternway secrets set %1”保存；也可以设置 $%2。</translation>
    </message>
    <message>
        <source>--csv is for --statistics, without --json</source>
        <translation>--csv 须与 --statistics 一起使用，且不能与 --json 同用</translation>
    </message>
    <message>
        <source>--rehearse is for one service</source>
        <translation>--rehearse 仅用于单个服务</translation>
    </message>
    <message>
        <source>--search and --statistics are two questions; choose one</source>
        <translation>--search 和 --statistics 是两种查询；请选择其一</translation>
    </message>
    <message>
        <source>Say whether a service should be rolled back, with the row and the numbers</source>
        <translation>判断服务是否应回滚，并给出依据的矩阵行和数值</translation>
    </message>
    <message>
        <source>Plan, check and carry out a rollback</source>
        <translation>计划、检查并执行回滚</translation>
    </message>
    <message>
        <source>Roll a service back by itself when its runbook&apos;s guard says so; list guards, or stop them</source>
        <translation>当运行手册的守护规则要求时自动回滚服务；列出或停止守护规则</translation>
    </message>
    <message>
        <source>Say which database migrations are applied, or take those back that a method of the runbook names</source>
        <translation>说明已应用哪些数据库迁移，或回退运行手册的方式所指定的迁移</translation>
    </message>
    <message>
        <source>A whole simulated incident; writes its timeline</source>
        <translation>完整模拟一次事故，并写出其时间线</translation>
    </message>
    <message>
        <source>Say what is wrong with runbooks, with line and column</source>
        <translation>指出运行手册中的错误，并给出行和列</translation>
    </message>
    <message>
        <source>Show what a runbook may run, contact and decide, and accept it</source>
        <translation>显示运行手册可以运行、访问和判定的内容，并接受它</translation>
    </message>
    <message>
        <source>Say when each rule of a runbook would have matched in the past</source>
        <translation>指出运行手册的每条规则在过去何时会匹配</translation>
    </message>
    <message>
        <source>Say what Sternway finds on this computer, and what it lacks; fit for a report of a fault</source>
        <translation>说明 Sternway 在此计算机上找到了什么、缺少什么；可用于故障报告</translation>
    </message>
    <message>
        <source>Print what completes Sternway&apos;s words in a shell</source>
        <translation>输出用于在 shell 中补全 Sternway 命令的脚本</translation>
    </message>
    <message>
        <source>Print the manual page, for man</source>
        <translation>输出供 man 使用的手册页</translation>
    </message>
    <message>
        <source>Print a page of the user guide, list the pages, or write all for a browser</source>
        <translation>输出使用指南的某一页、列出所有页面，或全部写成供浏览器查看的文件</translation>
    </message>
    <message>
        <source>List the kinds of steps that a runbook may have, with their arguments</source>
        <translation>列出运行手册可用的步骤类型及其参数</translation>
    </message>
    <message>
        <source>Say which secrets of a runbook have a value; store one, or remove it</source>
        <translation>说明运行手册的哪些机密有值；保存或删除一个机密</translation>
    </message>
    <message>
        <source>List the messages of an incident, show one filled in, or send it</source>
        <translation>列出事故的消息，显示填好的消息，或将其发送</translation>
    </message>
    <message>
        <source>List the channels that messages can go to; try one</source>
        <translation>列出消息可发送到的渠道；测试某个渠道</translation>
    </message>
    <message>
        <source>List the messages that were queued and what became of them; send one again, cancel it, or mark it as sent</source>
        <translation>列出已排队的消息及其结果；重新发送、取消某条消息，或将其标记为已发送</translation>
    </message>
    <message>
        <source>List the incidents of the journal, newest first, or count over all of them</source>
        <translation>列出事故日志中的事故，最新的在前；或对全部事故进行统计</translation>
    </message>
    <message>
        <source>List what is still to be done after incidents, and until when</source>
        <translation>列出事故之后仍待完成的事项及其期限</translation>
    </message>
    <message>
        <source>Show one incident</source>
        <translation>显示一个事故</translation>
    </message>
    <message>
        <source>Make a runbook of a Markdown text, and say what was not understood</source>
        <translation>由 Markdown 文本生成运行手册，并指出未能识别的内容</translation>
    </message>
    <message>
        <source>Write an incident&apos;s timeline</source>
        <translation>写出事故的时间线</translation>
    </message>
    <message>
        <source>Write an incident&apos;s post-mortem as it was edited, or its draft, and say what it still lacks</source>
        <translation>写出事故的复盘报告（编辑后的内容或草稿），并说明其中还缺少什么</translation>
    </message>
    <message>
        <source>Kubeconfig file (default: $KUBECONFIG, then ~/.kube/config).</source>
        <translation>kubeconfig 文件（默认：$KUBECONFIG，其次 ~/.kube/config）。</translation>
    </message>
    <message>
        <source>Context of the kubeconfig (default: its current context).</source>
        <translation>kubeconfig 中的上下文（默认：其当前上下文）。</translation>
    </message>
    <message>
        <source>Namespace (default: all, then that of the context).</source>
        <translation>命名空间（默认：全部，其次为上下文的命名空间）。</translation>
    </message>
    <message>
        <source>Prometheus: a URL, or service/NAMESPACE/NAME:PORT to go through the API server.</source>
        <translation>Prometheus：URL，或 service/NAMESPACE/NAME:PORT（经由 API 服务器访问）。</translation>
    </message>
    <message>
        <source>Alertmanager, whose silences count: as for Prometheus, with the same credentials.</source>
        <translation>Alertmanager，其静默规则会生效：写法同 Prometheus，使用相同的凭据。</translation>
    </message>
    <message>
        <source>Credentials and TLS for Prometheus, in promtool&apos;s --http.config.file format.</source>
        <translation>Prometheus 的凭据和 TLS，采用 promtool 的 --http.config.file 格式。</translation>
    </message>
    <message>
        <source>Where several clusters share one Prometheus, the label of this context&apos;s, for example cluster=eu-1; none: they do not. It is remembered for the context.</source>
        <translation>多个集群共用一个 Prometheus 时，此上下文所属集群的标签，例如 cluster=eu-1；none：不共用。会为该上下文记住此设置。</translation>
    </message>
    <message>
        <source>Runbook with the metrics and the decision matrix (default: the service&apos;s own, or the built-in one).</source>
        <translation>包含指标和决策矩阵的运行手册 (Runbook)（默认：服务自身的，否则为内置的）。</translation>
    </message>
    <message>
        <source>Deployment, StatefulSet or DaemonSet: NAME or KIND/NAME.</source>
        <translation>Deployment、StatefulSet 或 DaemonSet：NAME 或 KIND/NAME。</translation>
    </message>
    <message>
        <source>The method of the runbook, by its id (default: the only one).</source>
        <translation>运行手册中的方式，用其 id 指定（默认：唯一的那个）。</translation>
    </message>
    <message>
        <source>The value of a variable of the runbook; may be given several times.</source>
        <translation>运行手册中变量的值；可多次指定。</translation>
    </message>
    <message>
        <source>A step of the plan to leave out, and why; may be given several times.</source>
        <translation>要跳过的计划步骤及原因；可多次指定。</translation>
    </message>
    <message>
        <source>The scenario of the runbook, by its id, in place of a method.</source>
        <translation>运行手册中的场景，用其 id 指定，以代替方式。</translation>
    </message>
    <message>
        <source>Have Argo CD or Flux leave the workload alone first; a follow-up says when to resume.</source>
        <translation>先让 Argo CD 或 Flux 不再处理该工作负载；会有一项后续工作说明何时恢复。</translation>
    </message>
    <message>
        <source>How long the metrics must stay recovered, for example 90s or 5m (default: 1m).</source>
        <translation>指标须保持恢复的时间，例如 90s 或 5m（默认：1m）。</translation>
    </message>
    <message>
        <source>How long the guard is armed, for example 30m.</source>
        <translation>守护规则启用多长时间，例如 30m。</translation>
    </message>
    <message>
        <source>How long it can be stopped (default: as the runbook says, else 1m).</source>
        <translation>可以停止的时间有多长（默认：按运行手册的规定，否则为 1m）。</translation>
    </message>
    <message>
        <source>Why, in one sentence; becomes the change cause and stands in the timeline.</source>
        <translation>用一句话说明原因；将写入 change-cause 并出现在时间线中。</translation>
    </message>
    <message>
        <source>Plan and check only, with the server&apos;s own dry run; nothing is changed.</source>
        <translation>仅计划和检查，使用服务器端试运行；不作任何更改。</translation>
    </message>
    <message>
        <source>Do not ask: yes to the rollback and to each step that asks before it. What a person does is asked all the same.</source>
        <translation>不询问：对回滚及每个执行前会询问的步骤均回答“是”。需人工执行的步骤仍会询问。</translation>
    </message>
    <message>
        <source>How the data can be restored: a backup, or a time; kept in the incident.</source>
        <translation>如何恢复数据：某个备份或某个时间点；保存在事故中。</translation>
    </message>
    <message>
        <source>Try those too that say that there is no way back from them, and why.</source>
        <translation>对声明无法回退的迁移也进行尝试，并说明原因。</translation>
    </message>
    <message>
        <source>Revision to return to (default: the last known good one).</source>
        <translation>要回滚到的修订版本（默认：最近已知良好版本）。</translation>
    </message>
    <message>
        <source>Every service of the runbook that calls for a rollback, in the order of what they depend on.</source>
        <translation>运行手册中需要回滚的所有服务，按依赖关系排序。</translation>
    </message>
    <message>
        <source>Of several services: when one has failed no other one begins (default: carry on).</source>
        <translation>多个服务时：一个服务失败后不再开始其他服务（默认：继续）。</translation>
    </message>
    <message>
        <source>The method of the runbook&apos;s migrations, by its id, that is carried out before the code goes back (default: none).</source>
        <translation>运行手册的迁移中的方式，用其 id 指定，在代码回滚之前执行（默认：无）。</translation>
    </message>
    <message>
        <source>Plan and check, then carry the plan out on copies of the cluster&apos;s objects in a simulation only.</source>
        <translation>制定计划并检查，然后仅在模拟环境中对集群对象的副本执行计划。</translation>
    </message>
    <message>
        <source>Accept a target that was measured as bad.</source>
        <translation>接受测量结果为不良的目标。</translation>
    </message>
    <message>
        <source>Forward again to the version that the last rollback left, and to no other; needs --reason.</source>
        <translation>重新前滚到上次回滚所离开的版本，且只能是该版本；需要 --reason。</translation>
    </message>
    <message>
        <source>Do not ask; also accept every proposed rule that raises no question.</source>
        <translation>不再询问；同时接受所有没有疑问的建议规则。</translation>
    </message>
    <message>
        <source>Proposed rules to accept, by their lines: 12,15=prepare, or all, or none.</source>
        <translation>要接受的建议规则，按行号指定：12,15=prepare，或 all，或 none。</translation>
    </message>
    <message>
        <source>How far back, for example 12h or 7d (default: 7d).</source>
        <translation>回溯多久，例如 12h 或 7d（默认：7d）。</translation>
    </message>
    <message>
        <source>Folder for the timeline and the journal of the rehearsal.</source>
        <translation>存放演练的时间线和事故日志的文件夹。</translation>
    </message>
    <message>
        <source>Same seed, same rehearsal (default: 1).</source>
        <translation>种子相同，演练相同（默认：1）。</translation>
    </message>
    <message>
        <source>How many times faster than real time (default: 20).</source>
        <translation>相对实时的加速倍数（默认：20）。</translation>
    </message>
    <message>
        <source>md, html, pdf or json (default: md).</source>
        <translation>md、html、pdf 或 json（默认：md）。</translation>
    </message>
    <message>
        <source>File to write (default: standard output).</source>
        <translation>要写入的文件（默认：标准输出）。</translation>
    </message>
    <message>
        <source>Only those that have all of these words in title, notes or events.</source>
        <translation>仅列出标题、备注或事件中包含所有这些词语的事故。</translation>
    </message>
    <message>
        <source>Time to detect, mitigate and resolve, and rollbacks, by service and month.</source>
        <translation>按服务和月份统计发现、缓解和解决用时，以及回滚。</translation>
    </message>
    <message>
        <source>With --statistics: for a spreadsheet; the definitions go to standard error.</source>
        <translation>与 --statistics 一起使用：供电子表格使用；定义输出到标准错误。</translation>
    </message>
    <message>
        <source>Runbook whose sections and follow-ups it has (default: the service&apos;s own).</source>
        <translation>采用其章节和后续工作的运行手册（默认：该服务的运行手册）。</translation>
    </message>
    <message>
        <source>Write what the record says, and nothing that was edited in the window.</source>
        <translation>仅写出记录中的内容，不含在窗口中编辑的内容。</translation>
    </message>
    <message>
        <source>Say how far it is and when it is due, instead of writing it.</source>
        <translation>说明其进度和截止时间，而不写出内容。</translation>
    </message>
    <message>
        <source>Folder to write the whole guide to, as HTML.</source>
        <translation>用于以 HTML 格式写入整个指南的文件夹。</translation>
    </message>
    <message>
        <source>File to write the runbook to (default: standard output).</source>
        <translation>要写入运行手册的文件（默认：标准输出）。</translation>
    </message>
    <message>
        <source>Print one JSON value.</source>
        <translation>输出一个 JSON 值。</translation>
    </message>
    <message>
        <source>sternway COMMAND --help shows a command&apos;s options, sternway guide the user guide. Exit status: 0 done, 1 the
answer is no, 2 wrong usage, 3 could not reach what it needed, 130 interrupted.</source>
        <translation>sternway COMMAND --help 显示命令的选项，sternway guide 显示使用指南。退出状态：0 完成，1 答案为否，
2 用法错误，3 无法访问所需资源，130 被中断。</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>不良</translation>
    </message>
    <message>
        <source>LIVE (UTC)</source>
        <translation>在线时段（UTC）</translation>
    </message>
    <message>
        <source>Which simulated release: %1, or a .yaml file of your own (default: bad-release).</source>
        <translation>模拟哪个发布：%1，或您自己的 .yaml 文件（默认：bad-release）。</translation>
    </message>
    <message>
        <source>Print one JSON value: with --output which file was written, else what --format json writes.</source>
        <translation>输出一个 JSON 值：使用 --output 时为写入了哪个文件，否则为 --format json 所写的内容。</translation>
    </message>
    <message>
        <source>--json prints JSON, not %1: leave one out, or name a file with --output</source>
        <translation>--json 输出的是 JSON，不是 %1：请去掉其中一个，或用 --output 指定文件</translation>
    </message>
</context>
<context>
    <name>sternway::cli::AcceptCommand</name>
    <message>
        <source>guard: %1 for %2: rollback after %3</source>
        <translation>守护规则：%1 持续 %2：%3 后回滚</translation>
    </message>
    <message>
        <source>What it decides:</source>
        <translation>判定的内容：</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Accept this for your user? [y/N]</source>
        <translation>为您的用户接受此内容？[y/N]</translation>
    </message>
    <message>
        <source>Accepted. When the file changes it has to be accepted again.</source>
        <translation>已接受。文件更改后须重新接受。</translation>
    </message>
    <message>
        <source>Not accepted: add --yes, or answer y on a terminal.</source>
        <translation>未接受：请加上 --yes，或在终端中回答 y。</translation>
    </message>
    <message>
        <source>Proposed by an import; not in effect until accepted:</source>
        <translation>由导入建议；接受之前不计入任何判定：</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>There is no action &quot;%1&quot;</source>
        <translation>没有动作“%1”</translation>
    </message>
    <message>
        <source>Known are %1.</source>
        <translation>已知动作：%1。</translation>
    </message>
    <message>
        <source>No rule is proposed in line &quot;%1&quot;</source>
        <translation>第“%1”行没有建议的规则</translation>
    </message>
    <message>
        <source>--rules takes lines, as 12,15=prepare, or all, or none.</source>
        <translation>--rules 需要行号，如 12,15=prepare，或 all，或 none。</translation>
    </message>
    <message>
        <source>Line %1: which action? One of %2; Enter leaves it proposed:</source>
        <translation>第 %1 行：选择哪个动作？可选 %2；按 Enter 则仍为建议：</translation>
    </message>
    <message>
        <source>Accept the rule of line %1? [y/N]</source>
        <translation>接受第 %1 行的规则吗？[y/N]</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) accepted and in effect.</source>
        <translation>
            <numerusform>已接受 %n 条规则：从现在起计入判定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) stay proposed and are not in effect. To accept them: --rules %1</source>
        <translation>
            <numerusform>%n 条规则仍为建议，不计入任何判定。如要接受，请指定：--rules %1</numerusform>
        </translation>
    </message>
    <message>
        <source>=ACTION</source>
        <translation>=ACTION</translation>
    </message>
    <message>
        <source>The runbook itself is not accepted yet, so nothing in it runs: add --yes.</source>
        <translation>运行手册本身尚未被接受，因此其中的内容不会运行：请加上 --yes。</translation>
    </message>
</context>
<context>
    <name>sternway::cli::ArmCommand</name>
    <message>
        <source>Checking what could make the rollback fail</source>
        <translation>正在检查可能导致回滚失败的因素</translation>
    </message>
    <message>
        <source>Armed until %1: when %2, the plan above runs %3 later, unless somebody stops it with Ctrl+C here or with sternway guard stop anywhere.</source>
        <translation>已启用，直至 %1：当 %2 时，上述计划会在 %3 后执行，除非有人在此处按 Ctrl+C 或在任意位置用 sternway guard stop 将其停止。</translation>
    </message>
    <message>
        <source>%1 holds: %2. Rolling back at %3 unless it is stopped.</source>
        <translation>%1 成立：%2。如不停止，将于 %3 回滚。</translation>
    </message>
    <message>
        <source>The countdown has ended: %1</source>
        <translation>倒计时已终止：%1</translation>
    </message>
    <message>
        <source>Rolling back in %1</source>
        <translation>%1 后回滚</translation>
    </message>
    <message>
        <source>Armed: %1</source>
        <translation>已启用：%1</translation>
    </message>
    <message>
        <source>%1 stopped the guard. Nothing was changed.</source>
        <translation>%1 停止了守护规则。未作任何更改。</translation>
    </message>
    <message>
        <source>The time is up. Nothing was changed.</source>
        <translation>时限已到。未作任何更改。</translation>
    </message>
</context>
<context>
    <name>sternway::cli::AskedPerson</name>
    <message>
        <source>The step %1 (%2) needs a person, and there is no terminal to ask on.</source>
        <translation>步骤 %1（%2）需要人工执行，但没有可供询问的终端。</translation>
    </message>
    <message>
        <source>Caution: %1</source>
        <translation>注意：%1</translation>
    </message>
    <message>
        <source>Who: %1</source>
        <translation>执行人：%1</translation>
    </message>
    <message>
        <source>Keep: %1</source>
        <translation>需留存：%1</translation>
    </message>
    <message>
        <source>Done? [y: done, s: skip it, N: stop the rollback]</source>
        <translation>完成了吗？[y：已完成，s：跳过，N：停止回滚]</translation>
    </message>
    <message>
        <source>Do it now? [y: yes, s: skip it, N: stop the rollback]</source>
        <translation>现在执行吗？[y：是，s：跳过，N：停止回滚]</translation>
    </message>
    <message>
        <source>Why is it not needed?</source>
        <translation>为何不需要？</translation>
    </message>
    <message>
        <source>Failed: %1  [%2]</source>
        <translation>失败：%1  [%2]</translation>
    </message>
    <message>
        <source>What can be seen now: %1</source>
        <translation>目前可见的情况：%1</translation>
    </message>
    <message>
        <source>It cannot be left out: %1</source>
        <translation>不能跳过：%1</translation>
    </message>
    <message>
        <source>r: do it again</source>
        <translation>r：再次执行</translation>
    </message>
    <message>
        <source>s: leave it out</source>
        <translation>s：跳过</translation>
    </message>
    <message>
        <source>N: stop the rollback</source>
        <translation>N：停止回滚</translation>
    </message>
    <message>
        <source>What now? [%1]</source>
        <translation>接下来怎么办？[%1]</translation>
    </message>
    <message>
        <source>Why is it left out?</source>
        <translation>为什么跳过？</translation>
    </message>
</context>
<context>
    <name>sternway::cli::AssessCommand</name>
    <message>
        <source>What was declared and reported in an open incident is not known: %1. %2</source>
        <translation>未结束的事件中声明和上报的内容未知：%1。%2</translation>
    </message>
</context>
<context>
    <name>sternway::cli::ChannelsCommand</name>
    <message>
        <source>See: %1</source>
        <translation>参见：%1</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>TYPE</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>No channels are set up. Preferences, Channels in the window adds one.</source>
        <translation>尚未设置渠道。请在窗口的“首选项”中打开“渠道”添加。</translation>
    </message>
    <message>
        <source>There is no channel &quot;%1&quot;</source>
        <translation>没有渠道“%1”</translation>
    </message>
    <message>
        <source>%1 works. %2</source>
        <translation>%1 可用。%2</translation>
    </message>
    <message>
        <source>%1 does not work. %2</source>
        <translation>%1 不可用。%2</translation>
    </message>
    <message>
        <source>channels takes the word test, not &quot;%1&quot;</source>
        <translation>channels 接受的词是 test，而不是“%1”</translation>
    </message>
    <message>
        <source>channels test needs the NAME of a channel</source>
        <translation>channels test 需要渠道名 NAME</translation>
    </message>
</context>
<context>
    <name>sternway::cli::CheckCommand</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
</context>
<context>
    <name>sternway::cli::CliCommand</name>
    <message>
        <source>No Prometheus is known for context %1: say --prometheus URL. What the metrics would tell is unknown.</source>
        <translation>上下文 %1 没有已知的 Prometheus：请用 --prometheus URL 指定。否则无从得知指标情况。</translation>
    </message>
</context>
<context>
    <name>sternway::cli::DoctorCommand</name>
    <message numerus="yes">
        <source>No answer within %n s</source>
        <translation>
            <numerusform>%n 秒内没有响应</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation>文件夹 %1</translation>
    </message>
    <message>
        <source>Folder %1, not made yet</source>
        <translation>文件夹 %1，尚未创建</translation>
    </message>
    <message>
        <source>Folder %1 cannot be written</source>
        <translation>无法写入文件夹 %1</translation>
    </message>
    <message>
        <source>Make it yours and writable, or choose another one by $%1.</source>
        <translation>请将其所有者设为您自己并设为可写，或用 $%1 另选文件夹。</translation>
    </message>
    <message>
        <source>The kernel does not know this computer&apos;s clock to be right</source>
        <translation>内核无法确认此计算机的时钟是否准确</translation>
    </message>
    <message>
        <source>Times of metrics and of the timeline are compared with it.</source>
        <translation>指标和时间线的时间会与它比较。</translation>
    </message>
    <message>
        <source>Have it synchronized: timedatectl set-ntp true</source>
        <translation>请启用时钟同步：timedatectl set-ntp true</translation>
    </message>
    <message>
        <source>A display for the window</source>
        <translation>有可用于窗口的显示</translation>
    </message>
    <message>
        <source>No display: the commands work, the window does not</source>
        <translation>没有显示：命令可以使用，窗口无法使用</translation>
    </message>
    <message>
        <source>There are no fonts</source>
        <translation>没有可用的字体</translation>
    </message>
    <message>
        <source>Window and PDF need one.</source>
        <translation>窗口和 PDF 需要字体。</translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation>请安装软件包 %1。</translation>
    </message>
    <message>
        <source>No cluster can be opened</source>
        <translation>没有可打开的集群</translation>
    </message>
    <message>
        <source>The cluster of the current context does not answer</source>
        <translation>当前上下文的集群没有响应</translation>
    </message>
    <message>
        <source>See what %1 says.</source>
        <translation>请查看 %1 的输出。</translation>
    </message>
    <message>
        <source>The cluster of the current context answers; all namespaces can be listed</source>
        <translation>当前上下文的集群有响应；可以列出所有命名空间</translation>
    </message>
    <message>
        <source>The cluster of the current context answers; only some namespaces can be listed</source>
        <translation>当前上下文的集群有响应；只能列出部分命名空间</translation>
    </message>
    <message>
        <source>No Prometheus is known for the current context</source>
        <translation>当前上下文没有已知的 Prometheus</translation>
    </message>
    <message>
        <source>What the metrics would tell is unknown.</source>
        <translation>无法得知指标的情况。</translation>
    </message>
    <message>
        <source>Set it in the preferences, or say --prometheus.</source>
        <translation>请在首选项中设置，或使用 --prometheus。</translation>
    </message>
    <message>
        <source>Prometheus answers</source>
        <translation>Prometheus 有响应</translation>
    </message>
    <message>
        <source>Prometheus does not answer</source>
        <translation>Prometheus 没有响应</translation>
    </message>
    <message>
        <source>A keychain for secrets</source>
        <translation>有可用于机密的密钥环</translation>
    </message>
    <message>
        <source>No keychain answers</source>
        <translation>没有密钥环响应</translation>
    </message>
    <message>
        <source>Secrets last as long as the window is open.</source>
        <translation>机密仅在窗口打开期间保留。</translation>
    </message>
    <message>
        <source>Start one, for example of the package %1; commands take $%2 too.</source>
        <translation>请启动一个密钥环，例如软件包 %1 提供的；命令也接受 $%2。</translation>
    </message>
    <message>
        <source>No journal yet: the first incident makes it</source>
        <translation>尚无事故日志：首个事故会创建它</translation>
    </message>
    <message>
        <source>The journal cannot be read</source>
        <translation>无法读取事故日志</translation>
    </message>
    <message numerus="yes">
        <source>A journal with %n incident(s)</source>
        <translation>
            <numerusform>事故日志中有 %n 起事故</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not installed: steps that need it are for a person</source>
        <translation>未安装 %1：需要它的步骤须由人工执行</translation>
    </message>
    <message>
        <source>The package %1 has it.</source>
        <translation>软件包 %1 提供它。</translation>
    </message>
    <message>
        <source>%1 does not say its version</source>
        <translation>%1 未给出其版本</translation>
    </message>
    <message>
        <source>What was asked comes after what the line before tells.</source>
        <translation>所询问的内容排在上一行所述内容之后。</translation>
    </message>
    <message>
        <source>The kubeconfig or a setting is missing or has a mistake.</source>
        <translation>kubeconfig 或某项设置缺失或有错误。</translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation>未及时收到响应。</translation>
    </message>
    <message>
        <source>There was no connection.</source>
        <translation>未能建立连接。</translation>
    </message>
    <message>
        <source>The credentials are missing, wrong or expired.</source>
        <translation>凭据缺失、错误或已过期。</translation>
    </message>
    <message>
        <source>The right is missing.</source>
        <translation>缺少权限。</translation>
    </message>
    <message>
        <source>The answer is not what such a server says.</source>
        <translation>响应不是此类服务器应有的内容。</translation>
    </message>
</context>
<context>
    <name>sternway::cli::FollowUpsCommand</name>
    <message>
        <source>%1: its follow-ups are not known: %2</source>
        <translation>%1：后续工作未知：%2</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <translation>%1，已逾期</translation>
    </message>
    <message>
        <source>No open follow-ups.</source>
        <translation>没有未完成的后续工作。</translation>
    </message>
    <message>
        <source>INCIDENT</source>
        <translation>事故</translation>
    </message>
    <message>
        <source>DUE</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>ISSUE</source>
        <translation>ISSUE</translation>
    </message>
    <message>
        <source>FOLLOW-UP</source>
        <translation>后续工作</translation>
    </message>
</context>
<context>
    <name>sternway::cli::GuardsCommand</name>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Armed</source>
        <translation>启用情况</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束情况</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1，直至 %2</translation>
    </message>
    <message>
        <source>by %1 on %2</source>
        <translation>由 %1 在 %2 上启用</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>由 %1 结束</translation>
    </message>
    <message>
        <source>No guard was ever armed.</source>
        <translation>从未启用过守护规则。</translation>
    </message>
    <message>
        <source>No guard is armed.</source>
        <translation>没有已启用的守护规则。</translation>
    </message>
    <message>
        <source>The guard of %1 is stopped.</source>
        <translation>%1 的守护规则已停止。</translation>
    </message>
</context>
<context>
    <name>sternway::cli::GuideCommand</name>
    <message>
        <source>The guide has no page &quot;%1&quot;</source>
        <translation>指南中没有页面“%1”</translation>
    </message>
    <message>
        <source>&quot;sternway guide&quot; lists them.</source>
        <translation>“sternway guide”会列出所有页面。</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>This page is not translated.</source>
        <translation>此页面没有译文。</translation>
    </message>
</context>
<context>
    <name>sternway::cli::ImportCommand</name>
    <message>
        <source>Give the runbook another name.</source>
        <translation>请为运行手册另取一个名称。</translation>
    </message>
    <message>
        <source>%1 is the document itself: it would be gone</source>
        <translation>%1 就是文档本身：它会丢失</translation>
    </message>
    <message>
        <source>Cannot read %1</source>
        <translation>无法读取 %1</translation>
    </message>
    <message>
        <source>It is a folder.</source>
        <translation>这是一个文件夹。</translation>
    </message>
    <message>
        <source>The file that was there is kept as %1</source>
        <translation>原有的文件保留为 %1</translation>
    </message>
    <message>
        <source>Cannot write %1</source>
        <translation>无法写入 %1</translation>
    </message>
</context>
<context>
    <name>sternway::cli::IncidentsCommand</name>
    <message>
        <source>No incidents yet. A rollback opens one: sternway rollback --service NAME</source>
        <translation>尚无事故。执行回滚会创建事故：sternway rollback --service NAME</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>No incident has all of these words: %1</source>
        <translation>没有包含所有这些词语的事故：%1</translation>
    </message>
</context>
<context>
    <name>sternway::cli::MessageCommand</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>For</source>
        <translation>受众</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺少</translation>
    </message>
    <message>
        <source>There is no message &quot;%1&quot;</source>
        <translation>没有消息“%1”</translation>
    </message>
    <message>
        <source>See: %1</source>
        <translation>参见：%1</translation>
    </message>
    <message>
        <source>The message %1 has no {{%2}}</source>
        <translation>消息 %1 中没有 {{%2}}</translation>
    </message>
    <message>
        <source>It has: %1.</source>
        <translation>现有：%1。</translation>
    </message>
    <message>
        <source>--set %1: %2</source>
        <translation>--set %1：%2</translation>
    </message>
    <message>
        <source>No channel &quot;%1&quot; is set up</source>
        <translation>未设置渠道“%1”</translation>
    </message>
    <message>
        <source>--- %1 (%2)</source>
        <translation>--- %1 (%2)</translation>
    </message>
    <message>
        <source>Missing: %1. Give them with --set NAME=VALUE.</source>
        <translation>缺少：%1。请用 --set NAME=VALUE 提供。</translation>
    </message>
    <message>
        <source>Check &quot;%1&quot;: %2</source>
        <translation>请核对“%1”：%2</translation>
    </message>
    <message>
        <source>The message is not complete: %1</source>
        <translation>消息不完整：%1</translation>
    </message>
    <message>
        <source>Give them with --set NAME=VALUE.</source>
        <translation>请用 --set NAME=VALUE 提供。</translation>
    </message>
    <message>
        <source>No channel is set up for this message</source>
        <translation>没有为此消息设置渠道</translation>
    </message>
    <message>
        <source>Set one up in Preferences → Channels, or name one with --channel.</source>
        <translation>请在“首选项”→“渠道”中设置，或用 --channel 指定。</translation>
    </message>
    <message>
        <source>Send it to %1? (yes/no)</source>
        <translation>发送到 %1？(yes/no)</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>未发送。</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>Known are %1.</source>
        <translation>已知的有：%1。</translation>
    </message>
</context>
<context>
    <name>sternway::cli::MigrationsRollbackCommand</name>
    <message>
        <source>Database migrations are taken back</source>
        <translation>回退数据库迁移</translation>
    </message>
    <message>
        <source>From which backup, or to which time, can the data be restored? (or why there is none; empty: stop)</source>
        <translation>可以从哪个备份恢复数据，或恢复到哪个时间点？（或为何没有；留空：停止）</translation>
    </message>
    <message>
        <source>Not started: nobody said how the data can be restored. Nothing was changed.</source>
        <translation>未开始：没有说明如何恢复数据。未作任何更改。</translation>
    </message>
    <message>
        <source>Take these migrations of %1 back now? [y/N]</source>
        <translation>现在回退 %1 的这些迁移？[y/N]</translation>
    </message>
    <message>
        <source>What is undone is not known: it could not be read.</source>
        <translation>不清楚已回退哪些内容：无法读取。</translation>
    </message>
    <message>
        <source>No migration is undone.</source>
        <translation>没有回退任何迁移。</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>已回退：%1。</translation>
    </message>
</context>
<context>
    <name>sternway::cli::MigrationsStatusCommand</name>
    <message>
        <source>Reading which migrations are applied: %1</source>
        <translation>正在读取已应用哪些迁移：%1</translation>
    </message>
    <message>
        <source>No migration is applied.</source>
        <translation>没有已应用的迁移。</translation>
    </message>
    <message>
        <source>Which migrations are applied is not told.</source>
        <translation>未说明已应用哪些迁移。</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>未应用：%1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>迁移</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>应用时间</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未说明</translation>
    </message>
</context>
<context>
    <name>sternway::cli::OutboxCommand</name>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>CHANNEL</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>INCIDENT</source>
        <translation>事故</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>SINCE</source>
        <translation>自</translation>
    </message>
    <message>
        <source>DETAIL</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>The outbox is empty.</source>
        <translation>发件箱为空。</translation>
    </message>
    <message>
        <source>There is no message %1 in the outbox</source>
        <translation>发件箱中没有消息 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) begin with %1; say more of the id</source>
        <translation>
            <numerusform>有 %n 条消息以 %1 开头；请给出更长的 ID</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2: %3. %4</source>
        <translation>%1 → %2：%3。%4</translation>
    </message>
    <message>
        <source>outbox takes the word retry, cancel or mark-sent, not &quot;%1&quot;</source>
        <translation>outbox 接受的词是 retry、cancel 或 mark-sent，而不是“%1”</translation>
    </message>
    <message>
        <source>outbox %1 needs the ID of a message; &quot;sternway outbox&quot; lists them</source>
        <translation>outbox %1 需要消息的 ID；“sternway outbox”会列出它们</translation>
    </message>
</context>
<context>
    <name>sternway::cli::Output</name>
    <message>
        <source>Standard output cannot be written: %1</source>
        <translation>无法写入标准输出：%1</translation>
    </message>
    <message>
        <source>What was said is not complete.</source>
        <translation>输出不完整。</translation>
    </message>
</context>
<context>
    <name>sternway::cli::PostMortemCommand</name>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3: %4</source>
        <translation>第 %1 行，第 %2 列：%3：%4</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>截止于 %1</translation>
    </message>
    <message>
        <source>not due yet: the incident is not over</source>
        <translation>尚未到期：事故还未结束</translation>
    </message>
    <message numerus="yes">
        <source>%1, version %2 of %3 by %4; %n open questions; %5</source>
        <translation>
            <numerusform>%1，版本 %2，%3 由 %4 保存；%n 个待解答的问题；%5</numerusform>
        </translation>
    </message>
    <message>
        <source>Not begun; %1</source>
        <translation>未开始；%1</translation>
    </message>
</context>
<context>
    <name>sternway::cli::Reference</name>
    <message>
        <source>&quot;%1&quot; is not bash, zsh or fish</source>
        <translation>“%1”不是 bash、zsh 或 fish</translation>
    </message>
</context>
<context>
    <name>sternway::cli::RehearseCommand</name>
    <message>
        <source>REHEARSAL: %1. Everything below happens in a simulation.</source>
        <translation>演练：%1。以下一切均在模拟环境中进行。</translation>
    </message>
    <message>
        <source>The simulated release never called for a rollback</source>
        <translation>模拟的发布始终没有需要回滚</translation>
    </message>
    <message>
        <source>Preflight stopped the rollback before anything was changed</source>
        <translation>预检在作出任何更改之前阻止了回滚</translation>
    </message>
    <message>
        <source>Preflight found what would make the rollback fail</source>
        <translation>预检发现了会导致回滚失败的问题</translation>
    </message>
    <message>
        <source>Not as the scenario should end: %1</source>
        <translation>与场景应有的结局不符：%1</translation>
    </message>
    <message>
        <source>Timeline: %1</source>
        <translation>时间线：%1</translation>
    </message>
    <message>
        <source>Stopping after the call under way…</source>
        <translation>将在当前调用完成后停止…</translation>
    </message>
    <message>
        <source>Choose another folder with --out.</source>
        <translation>请用 --out 选择另一个文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written to</source>
        <translation>无法写入文件夹 %1</translation>
    </message>
</context>
<context>
    <name>sternway::cli::RollbackCommand</name>
    <message>
        <source>A rollback of this service was interrupted (incident %1).</source>
        <translation>此服务的一次回滚曾被中断（事故 %1）。</translation>
    </message>
    <message>
        <source>What now: %1, or leave it as it is? [leave]</source>
        <translation>如何处理：%1，还是保持原样？[leave]</translation>
    </message>
    <message>
        <source>Left as it is. Run the same command to decide later.</source>
        <translation>已保持原样。再次运行同一命令即可稍后决定。</translation>
    </message>
    <message>
        <source>Dry run: the rollback would be refused.</source>
        <translation>试运行：回滚会被拒绝。</translation>
    </message>
    <message>
        <source>Dry run: the rollback could begin. Nothing was changed.</source>
        <translation>试运行：回滚可以开始。未作任何更改。</translation>
    </message>
    <message>
        <source>Preflight found what would make the rollback fail; nothing was changed.</source>
        <translation>预检发现了会导致回滚失败的问题；未作任何更改。</translation>
    </message>
    <message>
        <source>Roll back %1 now? [y/N]</source>
        <translation>现在回滚 %1？[y/N]</translation>
    </message>
    <message>
        <source>Not started: the operator declined. Nothing was changed.</source>
        <translation>未开始：操作人员选择了否。未作任何更改。</translation>
    </message>
    <message>
        <source>Stopping after the call under way…</source>
        <translation>将在当前调用完成后停止…</translation>
    </message>
    <message>
        <source>Interrupted. Nothing was changed.</source>
        <translation>已中断。未作任何更改。</translation>
    </message>
    <message>
        <source>Timeline: %1</source>
        <translation>时间线：%1</translation>
    </message>
    <message>
        <source>A rollback of %1 is being run %2</source>
        <translation>正在回滚 %1（%2）</translation>
    </message>
    <message>
        <source>Follow it there, or wait until it has ended: sternway show %1. If it has crashed, try again in half a minute.</source>
        <translation>请在那里跟踪，或等待其结束：sternway show %1。如果它已崩溃，请在半分钟后重试。</translation>
    </message>
    <message>
        <source>Not started: the step %1 (%2) needs a person. Do it, then leave it out with --skip %1=REASON. Nothing was changed.</source>
        <translation>未开始：步骤 %1（%2）需要人工执行。请先完成它，再用 --skip %1=REASON 跳过。未作任何更改。</translation>
    </message>
    <message>
        <source>Done by you: %1? [y/N]</source>
        <translation>您已完成 %1 吗？[y/N]</translation>
    </message>
    <message>
        <source>Not started: %1 was not done. Nothing was changed.</source>
        <translation>未开始：%1 尚未完成。未作任何更改。</translation>
    </message>
    <message>
        <source>Roll %1 forward again now? [y/N]</source>
        <translation>现在将 %1 重新前滚吗？[y/N]</translation>
    </message>
    <message>
        <source>Rehearsing the plan on copies in a simulation</source>
        <translation>正在模拟环境中用副本演练计划</translation>
    </message>
</context>
<context>
    <name>sternway::cli::RollbackServicesCommand</name>
    <message>
        <source>Stopping after the calls under way…</source>
        <translation>将在进行中的调用结束后停止…</translation>
    </message>
    <message>
        <source>Interrupted. Nothing was changed.</source>
        <translation>已中断。未作任何更改。</translation>
    </message>
    <message>
        <source>The runbook %1 names no services</source>
        <translation>运行手册 %1 未列出任何服务</translation>
    </message>
    <message>
        <source>A rollback of it was interrupted, or runs elsewhere: decide it first, sternway rollback --service %1</source>
        <translation>它的一次回滚被中断，或正在别处运行：请先作出决定，sternway rollback --service %1</translation>
    </message>
    <message>
        <source>The step %1 (%2) needs a person</source>
        <translation>步骤 %1（%2）需要人工执行</translation>
    </message>
    <message>
        <source>Do it, then leave it out with --skip STEP=REASON.</source>
        <translation>请先完成它，再用 --skip STEP=REASON 跳过。</translation>
    </message>
    <message>
        <source>Reading %1 services and their metrics</source>
        <translation>正在读取 %1 个服务及其指标</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原版本</translation>
    </message>
    <message>
        <source>To</source>
        <translation>目标版本</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nothing calls for a rollback.</source>
        <translation>没有任何服务需要回滚。</translation>
    </message>
    <message>
        <source>None of them can be rolled back now.</source>
        <translation>现在无法回滚其中任何一个服务。</translation>
    </message>
    <message numerus="yes">
        <source>Plan only: %n rollback(s) could begin. Nothing was changed.</source>
        <translation>
            <numerusform>仅计划：可以开始 %n 个回滚。未作任何更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roll back %n service(s) now? [y/N]</source>
        <translation>
            <numerusform>现在回滚 %n 个服务？[y/N]</numerusform>
        </translation>
    </message>
    <message>
        <source>Not started: the operator declined. Nothing was changed.</source>
        <translation>未开始：操作人员选择了否。未作任何更改。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n service(s)</source>
        <translation>
            <numerusform>%1：%n 个服务</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline: %1</source>
        <translation>时间线：%1</translation>
    </message>
</context>
<context>
    <name>sternway::cli::SecretsCommand</name>
    <message>
        <source>&quot;%1&quot; is not list, set or remove</source>
        <translation>“%1”不是 list、set 或 remove</translation>
    </message>
    <message>
        <source>See: %1</source>
        <translation>参见：%1</translation>
    </message>
    <message>
        <source>This runbook names no secret.</source>
        <translation>此运行手册未引用任何机密。</translation>
    </message>
    <message>
        <source>%1: missing. %2</source>
        <translation>%1：缺失。%2</translation>
    </message>
    <message>
        <source>Value of %1:</source>
        <translation>%1 的值：</translation>
    </message>
    <message>
        <source>No value was given</source>
        <translation>未给出值</translation>
    </message>
    <message>
        <source>Nothing is stored.</source>
        <translation>未保存任何内容。</translation>
    </message>
    <message>
        <source>There is no keychain that keeps the secret</source>
        <translation>没有可保存该机密的密钥环</translation>
    </message>
    <message>
        <source>Set $%1 for the commands that need it.</source>
        <translation>请为需要它的命令设置 $%1。</translation>
    </message>
    <message>
        <source>%1 is stored in the keychain.</source>
        <translation>%1 已保存到密钥环中。</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 已删除。</translation>
    </message>
    <message>
        <source>%1: not known. %2. %3</source>
        <translation>%1：未知。%2。%3</translation>
    </message>
    <message>
        <source>%1: in the environment</source>
        <translation>%1：在环境变量中</translation>
    </message>
    <message>
        <source>%1: stored, last used %2</source>
        <translation>%1：已保存，上次使用于 %2</translation>
    </message>
    <message>
        <source>%1: stored</source>
        <translation>%1：已保存</translation>
    </message>
</context>
<context>
    <name>sternway::cli::StepsCommand</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>执行者</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>人员</translation>
    </message>
</context>
<context>
    <name>sternway::guide::GuideHtml</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
</context>
<context>
    <name>sternway::helm</name>
    <message>
        <source>The Helm release in Secret %1 cannot be read: %2</source>
        <translation>无法读取 Secret %1 中的 Helm release：%2</translation>
    </message>
    <message>
        <source>it is no base64</source>
        <translation>它不是 base64</translation>
    </message>
    <message>
        <source>it has no revision or no status</source>
        <translation>缺少修订版本或状态</translation>
    </message>
    <message>
        <source>it says that it is revision %1</source>
        <translation>其自身标明为修订版本 %1</translation>
    </message>
    <message>
        <source>it is larger than a Secret can be</source>
        <translation>超出了 Secret 允许的大小</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a Helm release</source>
        <translation>“%1”不能用作 Helm release 的名称</translation>
    </message>
    <message>
        <source>No Helm release %1 is kept in %2</source>
        <translation>%2 中没有 Helm release %1</translation>
    </message>
    <message>
        <source>Where HELM_DRIVER is not the usual one, Helm keeps its releases elsewhere.</source>
        <translation>如果 HELM_DRIVER 不是常用的值，Helm 会将 release 保存在其他位置。</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>%1: changed</source>
        <translation>%1：有更改</translation>
    </message>
    <message>
        <source>data changed (not shown)</source>
        <translation>数据有更改（不显示）</translation>
    </message>
    <message>
        <source>%1: stays (helm.sh/resource-policy: keep)</source>
        <translation>%1：保留 (helm.sh/resource-policy: keep)</translation>
    </message>
    <message>
        <source>%1: deleted</source>
        <translation>%1：删除</translation>
    </message>
    <message>
        <source>%1: created</source>
        <translation>%1：创建</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>值 %1</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1（%2，%3）</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>现有：%1。</translation>
    </message>
    <message>
        <source>Revision %1 is %2 for %3: the Helm that made it was interrupted, or waits longer than usual. Rolling back is the way out.</source>
        <translation>修订版本 %1 处于 %2 状态已有 %3：生成它的 Helm 被中断，或等待时间比平常更长。回滚是解决办法。</translation>
    </message>
    <message>
        <source>Revision %1 was rolled back from before.</source>
        <translation>修订版本 %1 此前曾被回滚。</translation>
    </message>
    <message>
        <source>Revision %1 is %2: it was never deployed.</source>
        <translation>修订版本 %1 的状态为 %2：它从未部署过。</translation>
    </message>
    <message>
        <source>Revision %1 is not kept any more, or never was</source>
        <translation>修订版本 %1 已不再保留，或从未存在</translation>
    </message>
    <message>
        <source>Revision %1 is %2: it was never deployed well</source>
        <translation>修订版本 %1 的状态为 %2：它从未成功部署过</translation>
    </message>
    <message>
        <source>chosen by the operator</source>
        <translation>由操作人员选择</translation>
    </message>
    <message>
        <source>The release is uninstalled</source>
        <translation>该 release 已卸载</translation>
    </message>
    <message>
        <source>Name the revision that is to be installed again. </source>
        <translation>请指定要重新安装的修订版本。 </translation>
    </message>
    <message>
        <source>the rollback to it is %1</source>
        <translation>回滚到它的操作状态为 %1</translation>
    </message>
    <message>
        <source>the last one that was deployed before revision %1</source>
        <translation>修订版本 %1 之前最近一个已部署的版本</translation>
    </message>
    <message>
        <source>No revision before %1 was deployed and not rolled back from</source>
        <translation>%1 之前没有已部署且未被回滚的修订版本</translation>
    </message>
    <message>
        <source>Name one, or upgrade to a good version. </source>
        <translation>请指定一个，或升级到良好的版本。 </translation>
    </message>
    <message>
        <source>There is no revision of the release</source>
        <translation>该 release 没有任何修订版本</translation>
    </message>
    <message>
        <source>Revision %1 is %2 since %3: somebody&apos;s Helm may be at work on it</source>
        <translation>修订版本 %1 自 %3 起处于 %2 状态：可能有人正在用 Helm 操作它</translation>
    </message>
    <message>
        <source>Let it end, or stop it where it runs. After %1 it counts as interrupted, and can be rolled back.</source>
        <translation>请等待它结束，或在其运行处停止它。%1 后会视为已中断，可以回滚。</translation>
    </message>
</context>
<context>
    <name>sternway::helm::ManifestObject</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>sternway::importer</name>
    <message>
        <source>The file is not text</source>
        <translation>文件不是文本</translation>
    </message>
    <message>
        <source>what is this part about? No role of a heading is known for it</source>
        <translation>这一部分是关于什么的？无法根据标题识别其用途</translation>
    </message>
    <message>
        <source>Rollback runbook</source>
        <translation>回滚运行手册</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>The import was stopped</source>
        <translation>导入已停止</translation>
    </message>
    <message>
        <source>Understood: %1 matrix rows, %2 triggers, %3 checklist items, %4 commands in %5 steps</source>
        <translation>已识别：%1 个矩阵行、%2 个触发条件、%3 个检查项、%5 个步骤中的 %4 条命令</translation>
    </message>
    <message>
        <source>%1 message templates, %2 contacts, %3 time boxes, %4 variables</source>
        <translation>%1 个消息模板、%2 个联系人、%3 个时限、%4 个变量</translation>
    </message>
    <message>
        <source>To confirm (%1):</source>
        <translation>待确认 (%1)：</translation>
    </message>
    <message>
        <source>Left over (%1):</source>
        <translation>未处理 (%1)：</translation>
    </message>
    <message>
        <source>no workload is named: which service is this runbook for?</source>
        <translation>未指明工作负载：此运行手册针对哪个服务？</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>no place in the runbook was found for it</source>
        <translation>在运行手册中没有找到对应的位置</translation>
    </message>
    <message>
        <source>not all of it is in the runbook: %1</source>
        <translation>并非全部内容都写入了运行手册：%1</translation>
    </message>
    <message>
        <source>Sample in the source: %1</source>
        <translation>原文中的示例：%1</translation>
    </message>
    <message>
        <source>The file is larger than 1 MB, the limit for a runbook in Markdown</source>
        <translation>文件大于 1 MB，这是 Markdown 格式运行手册的上限</translation>
    </message>
    <message>
        <source>� marks a character that was lost in an earlier conversion: check the original</source>
        <translation>� 表示在之前的转换中丢失的字符：请核对原文</translation>
    </message>
    <message>
        <source>the wiki markup of Jira or Confluence</source>
        <translation>Jira 或 Confluence 的 wiki 标记</translation>
    </message>
    <message>
        <source>the markup of MediaWiki</source>
        <translation>MediaWiki 标记</translation>
    </message>
    <message>
        <source>the markup of DokuWiki</source>
        <translation>DokuWiki 标记</translation>
    </message>
    <message>
        <source>Confluence&apos;s storage format</source>
        <translation>Confluence 存储格式</translation>
    </message>
    <message>
        <source>Convert it, and import the result: %1.</source>
        <translation>请先转换，再导入结果：%1。</translation>
    </message>
    <message>
        <source>Where a cell of a table has {code} in it, pandoc leaves out the rest of the page: take it out of the cell first.</source>
        <translation>如果表格单元格中有 {code}，pandoc 会丢掉页面的其余部分：请先把它移出单元格。</translation>
    </message>
    <message>
        <source>Templates such as {{Warning}} are dropped: write their text out first.</source>
        <translation>{{Warning}} 这样的模板会被丢弃：请先把其文字写出来。</translation>
    </message>
    <message>
        <source>Commands under an extension&apos;s directive come out as prose: look for them in the result.</source>
        <translation>扩展指令下的命令会变成普通文字：请在结果中查找。</translation>
    </message>
    <message>
        <source>Export the page as HTML from Confluence, and convert that: %1. From this file, the lines of a code block would come out as one.</source>
        <translation>请在 Confluence 中将页面导出为 HTML 再转换：%1。直接转换此文件，代码块的各行会合成一行。</translation>
    </message>
    <message>
        <source>“%1” in line %2</source>
        <translation>第 %2 行的“%1”</translation>
    </message>
    <message>
        <source>This is %1, not Markdown: it has %2 and %3</source>
        <translation>这是 %1，不是 Markdown：其中有%2和%3</translation>
    </message>
    <message>
        <source>The file is %1, not Markdown</source>
        <translation>该文件是%1，不是 Markdown</translation>
    </message>
    <message>
        <source>It has no code blocks: put lines of ``` around the commands in the result, and check quotes and hyphens that were made typographic.</source>
        <translation>它没有代码块：请在结果中用 ``` 行包住命令，并检查被改成排版符号的引号和连字符。</translation>
    </message>
    <message>
        <source>Save it as .docx, and convert that: %1.</source>
        <translation>请另存为 .docx 再转换：%1。</translation>
    </message>
    <message>
        <source>a text document (.odt)</source>
        <translation> OpenDocument 文本 (.odt)</translation>
    </message>
    <message>
        <source>a Word document (.docx)</source>
        <translation> Word 文档 (.docx)</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation> ZIP 压缩包</translation>
    </message>
    <message>
        <source>Unpack it, and import the document in it.</source>
        <translation>请解压后导入其中的文档。</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation> PDF</translation>
    </message>
    <message>
        <source>Headings and tables cannot be read from it. Export the document as Markdown, HTML or .docx where it was written.</source>
        <translation>无法从中读出标题和表格。请在编写文档的地方导出为 Markdown、HTML 或 .docx。</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation> RTF 文档</translation>
    </message>
    <message>
        <source>an older Office document (.doc)</source>
        <translation>旧版 Office 文档 (.doc)</translation>
    </message>
    <message>
        <source>Line %1 is not %2</source>
        <translation>第 %1 行不是 %2</translation>
    </message>
    <message>
        <source>%1 lines are not %2, the first is line %3</source>
        <translation>%1 行不是 %2，第一处在第 %3 行</translation>
    </message>
    <message>
        <source>Save it as UTF-8 in an editor, or convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE -o NEW. The file does not say which encoding it is in. Windows-1252 is usual for Western European languages, so check the result.</source>
        <translation>请在编辑器中另存为 UTF-8，或转换：iconv -f WINDOWS-1252 -t UTF-8 FILE -o NEW。文件本身没有说明其编码；WINDOWS-1252 常见于西欧语言，中文文件多为 GB18030，请检查结果。</translation>
    </message>
    <message>
        <source>The byte order mark says %1, but not all of the file is</source>
        <translation>字节顺序标记表明是 %1，但文件并非全部如此</translation>
    </message>
    <message>
        <source>It may be cut off. Open it in an editor, and save it as UTF-8.</source>
        <translation>文件可能不完整。请在编辑器中打开并另存为 UTF-8。</translation>
    </message>
    <message>
        <source>The file looks like %1 without a byte order mark</source>
        <translation>该文件看起来是没有字节顺序标记的 %1</translation>
    </message>
    <message>
        <source>Save it as UTF-8 in an editor, or convert it: %1</source>
        <translation>请在编辑器中另存为 UTF-8，或转换：%1</translation>
    </message>
</context>
<context>
    <name>sternway::importer::Clause</name>
    <message>
        <source>no percentile is named: p95 is assumed</source>
        <translation>未指明百分位：按 p95 处理</translation>
    </message>
    <message>
        <source>a number without a unit: per cent is assumed</source>
        <translation>数字没有单位：按百分比处理</translation>
    </message>
    <message>
        <source>errors within a time are taken as their mean by the minute</source>
        <translation>一段时间内的错误数按每分钟平均值处理</translation>
    </message>
    <message>
        <source>compared with what it was before: the baseline is assumed</source>
        <translation>与此前的值比较：按基线处理</translation>
    </message>
    <message>
        <source>per cent of the baseline are assumed, not percentage points</source>
        <translation>按基线的百分比处理，而不是百分点</translation>
    </message>
    <message>
        <source>percentage points above the baseline are assumed, not per cent of it</source>
        <translation>按高于基线的百分点处理，而不是基线的百分比</translation>
    </message>
    <message>
        <source>no window is named: 5 minutes are assumed</source>
        <translation>未指明时间窗口：按 5 分钟处理</translation>
    </message>
    <message>
        <source>only the lower end of the range is used</source>
        <translation>仅使用范围的下限</translation>
    </message>
    <message>
        <source>“%1 %2” is taken for that of the whole service</source>
        <translation>“%1 %2”按整个服务的指标处理</translation>
    </message>
    <message>
        <source>“not” stands before the comparison: is that meant so?</source>
        <translation>比较前有“不”：是此意吗？</translation>
    </message>
</context>
<context>
    <name>sternway::importer::CommandReader</name>
    <message>
        <source>it follows a login to another computer: where does it run?</source>
        <translation>位于登录另一台计算机之后：在哪里运行？</translation>
    </message>
    <message>
        <source>it never ends in the source; here it is done once</source>
        <translation>原文中该命令不会自行结束；此处只执行一次</translation>
    </message>
    <message>
        <source>it needs a person at the keyboard: a manual step</source>
        <translation>需要有人在键盘前操作：作为手动步骤</translation>
    </message>
</context>
<context>
    <name>sternway::importer::DecisionTable</name>
    <message>
        <source>the wait is taken as the time within which this is to be done, not as a time that the condition must hold</source>
        <translation>等待时间按须完成处理的期限理解，而不是条件须持续的时间</translation>
    </message>
</context>
<context>
    <name>sternway::importer::ImportDraft</name>
    <message>
        <source>reasons not to roll back: wait is assumed</source>
        <translation>这是不回滚的理由：按 wait（等待）处理</translation>
    </message>
    <message>
        <source>no metric of Sternway&apos;s measures it: the operator declares it</source>
        <translation>Sternway 没有可测量它的指标：由操作人员声明</translation>
    </message>
    <message>
        <source>it could be a guard that rolls back by itself (%1): none was made</source>
        <translation>可以作为自动回滚的守护规则（%1）：未生成</translation>
    </message>
    <message>
        <source>a blank stands for the contact: fill it in</source>
        <translation>联系人为空白占位：请填写</translation>
    </message>
    <message>
        <source>a choice of actions: consider is assumed</source>
        <translation>可选多个动作：按 consider（考虑）处理</translation>
    </message>
    <message>
        <source>which action follows? None of the known ones is named</source>
        <translation>那时该做什么？未指明已知的动作</translation>
    </message>
    <message>
        <source>the condition is an exception (“unless”): which action applies?</source>
        <translation>条件以例外（“除非”）给出：届时应做什么？</translation>
    </message>
    <message>
        <source>is this the desired state, or a rollback trigger?</source>
        <translation>这是应有的状态，还是应回滚的情况？</translation>
    </message>
</context>
<context>
    <name>sternway::importer::SelfCheck</name>
    <message>
        <source>Rollback runbook</source>
        <translation>回滚运行手册</translation>
    </message>
</context>
<context>
    <name>sternway::importer::StepCollector</name>
    <message>
        <source>the text says not to do this: it is left to a person</source>
        <translation>文本说明不应执行此操作：留给人来处理</translation>
    </message>
    <message>
        <source>another way, or not always needed: it asks first</source>
        <translation>属于其他方式，或并非总是需要：执行前会先询问</translation>
    </message>
    <message>
        <source>a second way back in one list: it asks first</source>
        <translation>同一清单中的第二种回滚方式：执行前会先询问</translation>
    </message>
    <message>
        <source>one of several ways: its steps ask first</source>
        <translation>多种方式之一：其步骤会先询问</translation>
    </message>
</context>
<context>
    <name>sternway::incident::IncidentStore</name>
    <message>
        <source>event %1 does not follow from event %2</source>
        <translation>事件 %1 与事件 %2 不衔接</translation>
    </message>
</context>
<context>
    <name>sternway::journal</name>
    <message>
        <source>The folder %1 for the journal cannot be made</source>
        <translation>无法创建事故日志文件夹 %1</translation>
    </message>
    <message>
        <source>Check that you may write there, or choose another folder with STERNWAY_DATA_DIR.</source>
        <translation>请检查您在该处是否有写权限，或用 STERNWAY_DATA_DIR 另选文件夹。</translation>
    </message>
    <message>
        <source>The journal %1 cannot be made: %2</source>
        <translation>无法创建事故日志 %1：%2</translation>
    </message>
    <message>
        <source>The journal %1 is damaged, and it cannot be renamed to %2</source>
        <translation>事故日志 %1 已损坏，且无法重命名为 %2</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Move the file away, or choose another folder with STERNWAY_DATA_DIR.</source>
        <translation>未覆盖任何内容。请移走该文件，或用 STERNWAY_DATA_DIR 另选文件夹。</translation>
    </message>
    <message>
        <source>the file is too short for a database</source>
        <translation>文件过短，不是数据库</translation>
    </message>
    <message>
        <source>the file is empty, but its log is not</source>
        <translation>文件为空，但其预写日志 (WAL) 不为空</translation>
    </message>
    <message>
        <source>The journal %1 is locked by another process</source>
        <translation>事故日志 %1 被另一进程锁定</translation>
    </message>
    <message>
        <source>Try again. If it stays so, see which program holds the file open.</source>
        <translation>请重试。如仍如此，请查看是哪个程序占用了该文件。</translation>
    </message>
    <message>
        <source>The journal %1 cannot be written: it or its folder is read-only</source>
        <translation>无法写入事故日志 %1：文件或其文件夹为只读</translation>
    </message>
    <message>
        <source>Make the folder writable, or choose another one with STERNWAY_DATA_DIR.</source>
        <translation>请将文件夹设为可写，或用 STERNWAY_DATA_DIR 另选文件夹。</translation>
    </message>
    <message>
        <source>The journal %1 cannot be written: the disk is full</source>
        <translation>无法写入事故日志 %1：磁盘已满</translation>
    </message>
    <message>
        <source>Free some space. Nothing is done in the cluster that cannot be recorded first.</source>
        <translation>请释放一些空间。凡是无法先行记录的操作，都不会在集群中执行。</translation>
    </message>
    <message>
        <source>The journal %1 cannot be opened</source>
        <translation>无法打开事故日志 %1</translation>
    </message>
    <message>
        <source>Check that you may read and write it and its folder, or choose another folder with STERNWAY_DATA_DIR.</source>
        <translation>请检查您对该文件及其文件夹是否有读写权限，或用 STERNWAY_DATA_DIR 另选文件夹。</translation>
    </message>
    <message>
        <source>The journal %1 is damaged</source>
        <translation>事故日志 %1 已损坏</translation>
    </message>
    <message>
        <source>Start Sternway again: it sets the file aside and begins a new one.</source>
        <translation>请重新启动 Sternway：它会将该文件移到一旁并新建事故日志。</translation>
    </message>
    <message>
        <source>The journal %1 cannot be read or written: the disk reports an error</source>
        <translation>无法读写事故日志 %1：磁盘报告错误</translation>
    </message>
    <message>
        <source>Check the disk and its free space.</source>
        <translation>请检查磁盘及其剩余空间。</translation>
    </message>
    <message>
        <source>The journal %1 refused the request</source>
        <translation>事故日志 %1 拒绝了该请求</translation>
    </message>
    <message>
        <source>This operation is being run %1</source>
        <translation>此操作正在执行（%1）</translation>
    </message>
    <message>
        <source>Follow it there; nothing is changed here.</source>
        <translation>请在那里跟踪；此处不作任何更改。</translation>
    </message>
    <message>
        <source>There is no incident %1 in the journal</source>
        <translation>事故日志中没有事故 %1</translation>
    </message>
    <message>
        <source>&quot;sternway incidents&quot; lists those that there are.</source>
        <translation>“sternway incidents”可列出现有事故。</translation>
    </message>
    <message>
        <source>Post-mortem: %1 (%2)</source>
        <translation>复盘报告：%1（%2）</translation>
    </message>
</context>
<context>
    <name>sternway::journal::Database</name>
    <message>
        <source>Qt&apos;s SQLite driver is missing</source>
        <translation>缺少 Qt 的 SQLite 驱动</translation>
    </message>
    <message>
        <source>Install the package libqt6sql6-sqlite.</source>
        <translation>请安装软件包 libqt6sql6-sqlite。</translation>
    </message>
    <message>
        <source>%1 is a database, but not a journal of Sternway</source>
        <translation>%1 是数据库，但不是 Sternway 的事故日志</translation>
    </message>
    <message>
        <source>It was left alone. Move it away, or choose another folder with STERNWAY_DATA_DIR.</source>
        <translation>未对其作任何改动。请移走它，或用 STERNWAY_DATA_DIR 另选文件夹。</translation>
    </message>
</context>
<context>
    <name>sternway::journal::JournalConnection</name>
    <message>
        <source>The journal %1 was removed or replaced by another program; it is opened anew.</source>
        <translation>事故日志 %1 被其他程序删除或替换；现重新打开。</translation>
    </message>
    <message>
        <source>The journal %1 is being opened by another process for too long</source>
        <translation>事故日志 %1 被另一进程打开的时间过长</translation>
    </message>
    <message>
        <source>If no Sternway is running, delete %1.lock and try again.</source>
        <translation>如果没有 Sternway 在运行，请删除 %1.lock 后重试。</translation>
    </message>
    <message>
        <source>The folder of the journal %1 cannot be written</source>
        <translation>无法写入事故日志 %1 所在的文件夹</translation>
    </message>
    <message>
        <source>Make the folder writable and see that the disk is not full, or choose another folder with STERNWAY_DATA_DIR.</source>
        <translation>请将文件夹设为可写并确认磁盘未满，或用 STERNWAY_DATA_DIR 另选文件夹。</translation>
    </message>
    <message>
        <source>The journal was damaged (%1). It was set aside as %2, and a new one was begun.</source>
        <translation>事故日志已损坏（%1）。已将其另存为 %2，并新建了事故日志。</translation>
    </message>
    <message>
        <source>The journal was written by a version of Sternway from before its first release. It was set aside as %1, and a new one was begun.</source>
        <translation>事故日志由 Sternway 首次发布之前的版本写入。已将其另存为 %1，并新建了事故日志。</translation>
    </message>
</context>
<context>
    <name>sternway::journal::JournalStore</name>
    <message>
        <source>There is an incident %1 in the journal already</source>
        <translation>事故日志中已有事故 %1</translation>
    </message>
    <message>
        <source>Incident declared: %1</source>
        <translation>已宣布事故：%1</translation>
    </message>
    <message>
        <source>Incident closed</source>
        <translation>事故已关闭</translation>
    </message>
    <message>
        <source>There is no operation %1 in the journal</source>
        <translation>事故日志中没有操作 %1</translation>
    </message>
    <message>
        <source>The operation %1 belongs to the incident %2, not to %3</source>
        <translation>操作 %1 属于事故 %2，而非 %3</translation>
    </message>
    <message>
        <source>The message is %1 already: another process is at it</source>
        <translation>消息已处于 %1 状态：另一进程正在处理</translation>
    </message>
    <message>
        <source>%1 has a guard already, armed %2</source>
        <translation>%1 已有启用的守护规则（%2）</translation>
    </message>
    <message>
        <source>Stop that one first: sternway guard stop --service %1</source>
        <translation>请先停止该守护规则：sternway guard stop --service %1</translation>
    </message>
    <message>
        <source>There is no guard %1 in the journal</source>
        <translation>事故日志中没有守护规则 %1</translation>
    </message>
    <message>
        <source>The guard of %1 is %2 already</source>
        <translation>%1 的守护规则已是 %2 状态</translation>
    </message>
    <message>
        <source>There is no message %1 in the journal</source>
        <translation>事故日志中没有消息 %1</translation>
    </message>
    <message>
        <source>An earlier message to %1 is still to be sent</source>
        <translation>之前有一条发往 %1 的消息仍待发送</translation>
    </message>
    <message>
        <source>There is no version %1 of the post-mortem of %2</source>
        <translation>%2 的复盘报告没有版本 %1</translation>
    </message>
    <message>
        <source>The post-mortem was changed by %1 meanwhile</source>
        <translation>复盘报告在此期间已被 %1 更改</translation>
    </message>
    <message>
        <source>Look at that version before you save yours.</source>
        <translation>请先查看该版本，再保存您的版本。</translation>
    </message>
    <message>
        <source>The post-mortem is final</source>
        <translation>复盘报告已是最终版</translation>
    </message>
    <message>
        <source>Reopen it to change it.</source>
        <translation>如需更改，请重新打开。</translation>
    </message>
    <message>
        <source>A search takes %1 words at most</source>
        <translation>一次搜索最多接受 %1 个词语</translation>
    </message>
    <message>
        <source>Leave some out.</source>
        <translation>请去掉一些。</translation>
    </message>
</context>
<context>
    <name>sternway::kube</name>
    <message>
        <source>unauthorised: %1</source>
        <translation>未授权：%1</translation>
    </message>
    <message>
        <source>forbidden: %1</source>
        <translation>被禁止：%1</translation>
    </message>
    <message>
        <source>unreachable since %1: %2</source>
        <translation>自 %1 起无法连接：%2</translation>
    </message>
    <message>
        <source>disturbed since %1: %2</source>
        <translation>自 %1 起连接异常：%2</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>The credential plugin %1 has not answered as it should: %2</source>
        <translation>凭据插件 %1 的响应不符合要求：%2</translation>
    </message>
    <message>
        <source>It must print an ExecCredential of %1 with a status.</source>
        <translation>它必须输出带有 status 的 %1 ExecCredential。</translation>
    </message>
    <message>
        <source>it printed %1 %2</source>
        <translation>它输出了 %1 %2</translation>
    </message>
    <message>
        <source>there is no status</source>
        <translation>缺少 status</translation>
    </message>
    <message>
        <source>it gave a client certificate or key without the other</source>
        <translation>客户端证书和密钥只给出了其中一个</translation>
    </message>
    <message>
        <source>it gave neither a token nor a client certificate</source>
        <translation>既没有给出令牌，也没有给出客户端证书</translation>
    </message>
    <message>
        <source>the expirationTimestamp %1 is not a time</source>
        <translation>expirationTimestamp %1 不是有效时间</translation>
    </message>
    <message>
        <source>Name one with --kubeconfig, set KUBECONFIG, or put it at ~/.kube/config.</source>
        <translation>请用 --kubeconfig 指定、设置 KUBECONFIG，或放在 ~/.kube/config。</translation>
    </message>
    <message>
        <source>There is no kubeconfig at %1</source>
        <translation>%1 处没有 kubeconfig</translation>
    </message>
    <message>
        <source>It was named with --kubeconfig.</source>
        <translation>它由 --kubeconfig 指定。</translation>
    </message>
    <message>
        <source>None of the files of KUBECONFIG exists: %1</source>
        <translation>KUBECONFIG 中的文件均不存在：%1</translation>
    </message>
    <message>
        <source>There is no kubeconfig: KUBECONFIG is not set and %1 does not exist</source>
        <translation>没有 kubeconfig：未设置 KUBECONFIG，且 %1 不存在</translation>
    </message>
    <message>
        <source>%1: %2: %3 %4 cannot be read: %5</source>
        <translation>%1：%2：无法读取 %3 %4：%5</translation>
    </message>
    <message>
        <source>%1: cluster %2: the server &quot;%3&quot; is not a URL</source>
        <translation>%1：集群 %2：server“%3”不是 URL</translation>
    </message>
    <message>
        <source>It must be like https://host:6443.</source>
        <translation>应形如 https://host:6443。</translation>
    </message>
    <message>
        <source>%1: cluster %2: insecure-skip-tls-verify and a certificate-authority exclude each other</source>
        <translation>%1：集群 %2：insecure-skip-tls-verify 与 certificate-authority 互斥</translation>
    </message>
    <message>
        <source>Remove insecure-skip-tls-verify; the certificate authority is what makes the connection safe.</source>
        <translation>请删除 insecure-skip-tls-verify；连接的安全由证书颁发机构保证。</translation>
    </message>
    <message>
        <source>%1: cluster %2: proxy-url is not a URL</source>
        <translation>%1：集群 %2：proxy-url 不是 URL</translation>
    </message>
    <message>
        <source>It must be like http://host:port or socks5://host:port.</source>
        <translation>应形如 http://host:port 或 socks5://host:port。</translation>
    </message>
    <message>
        <source>Context %1: %2</source>
        <translation>上下文 %1：%2</translation>
    </message>
    <message>
        <source>%1: context %2</source>
        <translation>%1：上下文 %2</translation>
    </message>
    <message>
        <source>the extension is too large</source>
        <translation>扩展内容过大</translation>
    </message>
    <message>
        <source>cluster %1</source>
        <translation>集群 %1</translation>
    </message>
    <message>
        <source>there is no server</source>
        <translation>缺少 server</translation>
    </message>
    <message>
        <source>Set server to the API server&apos;s URL.</source>
        <translation>请将 server 设为 API 服务器的 URL。</translation>
    </message>
    <message>
        <source>interactiveMode is missing</source>
        <translation>缺少 interactiveMode</translation>
    </message>
    <message>
        <source>With client.authentication.k8s.io/v1 it must be Never, IfAvailable or Always.</source>
        <translation>使用 client.authentication.k8s.io/v1 时，它必须是 Never、IfAvailable 或 Always。</translation>
    </message>
    <message>
        <source>interactiveMode %1 is not known</source>
        <translation>未知的 interactiveMode %1</translation>
    </message>
    <message>
        <source>It must be Never, IfAvailable or Always.</source>
        <translation>它必须是 Never、IfAvailable 或 Always。</translation>
    </message>
    <message>
        <source>user %1: exec: env</source>
        <translation>用户 %1：exec：env</translation>
    </message>
    <message>
        <source>a variable has no name</source>
        <translation>有变量没有名称</translation>
    </message>
    <message>
        <source>user %1: exec</source>
        <translation>用户 %1：exec</translation>
    </message>
    <message>
        <source>there is no command</source>
        <translation>缺少 command</translation>
    </message>
    <message>
        <source>Set command to the credential plugin.</source>
        <translation>请将 command 设为凭据插件。</translation>
    </message>
    <message>
        <source>apiVersion &quot;%1&quot; is not supported</source>
        <translation>不支持 apiVersion“%1”</translation>
    </message>
    <message>
        <source>It must be client.authentication.k8s.io/v1 or v1beta1; a newer version of the plugin may offer it.</source>
        <translation>它必须是 client.authentication.k8s.io/v1 或 v1beta1；更新版本的插件可能会提供。</translation>
    </message>
    <message>
        <source>as-uid, as-groups or as-user-extra without as</source>
        <translation>设置了 as-uid、as-groups 或 as-user-extra，却没有 as</translation>
    </message>
    <message>
        <source>Set as to the user to act as.</source>
        <translation>请将 as 设为要扮演的用户。</translation>
    </message>
    <message>
        <source>there are a token and a username or password; only one of them is allowed</source>
        <translation>同时给出了令牌和用户名或密码；只允许其中一种</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>请删除其中一种。</translation>
    </message>
    <message>
        <source>there is a client certificate and no client key</source>
        <translation>有客户端证书但没有客户端密钥</translation>
    </message>
    <message>
        <source>there is a client key and no client certificate</source>
        <translation>有客户端密钥但没有客户端证书</translation>
    </message>
    <message>
        <source>Set both client-certificate(-data) and client-key(-data).</source>
        <translation>请同时设置 client-certificate(-data) 和 client-key(-data)。</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>用户 %1</translation>
    </message>
    <message>
        <source>auth-provider is not supported</source>
        <translation>不支持 auth-provider</translation>
    </message>
    <message>
        <source>Kubernetes removed it in 1.26. Use an exec plugin, for example gke-gcloud-auth-plugin, kubelogin or oidc-login.</source>
        <translation>Kubernetes 已在 1.26 中移除它。请使用 exec 插件，例如 gke-gcloud-auth-plugin、kubelogin 或 oidc-login。</translation>
    </message>
    <message>
        <source>context %1</source>
        <translation>上下文 %1</translation>
    </message>
    <message>
        <source>it names no cluster</source>
        <translation>未指定集群</translation>
    </message>
    <message>
        <source>Set cluster to the name of one of the clusters.</source>
        <translation>请将 cluster 设为 clusters 中某一项的名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a namespace</source>
        <translation>“%1”不能用作命名空间名称</translation>
    </message>
    <message>
        <source>%1: an entry of %2 has no name and is ignored</source>
        <translation>%1：%2 中有一项没有名称，已忽略</translation>
    </message>
    <message>
        <source>this is %1 %2, not a kubeconfig (v1 Config)</source>
        <translation>这是 %1 %2，不是 kubeconfig (v1 Config)</translation>
    </message>
    <message>
        <source>The file must be a kubeconfig, in YAML or JSON.</source>
        <translation>该文件必须是 YAML 或 JSON 格式的 kubeconfig。</translation>
    </message>
    <message>
        <source>it printed nothing</source>
        <translation>它没有输出任何内容</translation>
    </message>
    <message>
        <source>it printed one word of %1 characters, not shown because it may be a token</source>
        <translation>它输出了一个 %1 个字符的单词，因可能是令牌而不予显示</translation>
    </message>
    <message>
        <source>it printed &quot;%1&quot;</source>
        <translation>它输出了“%1”</translation>
    </message>
    <message>
        <source>its token contains a line break</source>
        <translation>其令牌含有换行符</translation>
    </message>
    <message>
        <source>the token contains a line break or another control character</source>
        <translation>令牌含有换行符或其他控制字符</translation>
    </message>
    <message>
        <source>Put it into one line: the whole token, and nothing else.</source>
        <translation>请将其写成一行：只包含完整的令牌，不能有其他内容。</translation>
    </message>
    <message>
        <source>%1 has %2 twice, first in line %3</source>
        <translation>%1 中 %2 重复出现，首次在第 %3 行</translation>
    </message>
    <message>
        <source>Remove or rename one of them; kubectl rejects this file too.</source>
        <translation>请删除或重命名其中一个：无法确定指的是哪一个，kubectl 也会拒绝这样的文件。</translation>
    </message>
    <message>
        <source>%1; the last one counts, as for kubectl</source>
        <translation>%1；以最后一个为准，与 kubectl 一致</translation>
    </message>
    <message>
        <source>No pod or no command is given</source>
        <translation>未给出 Pod 或命令</translation>
    </message>
    <message>
        <source>A command in a container takes neither an environment nor a working folder</source>
        <translation>容器中的命令既不接受环境变量，也不接受工作目录</translation>
    </message>
    <message>
        <source>Hand it a secret on its standard input.</source>
        <translation>请通过标准输入传递机密。</translation>
    </message>
    <message>
        <source>The server&apos;s word on how the command ended cannot be understood</source>
        <translation>无法理解服务器关于命令结束方式的答复</translation>
    </message>
    <message>
        <source>The command could not be run in the container</source>
        <translation>无法在容器中运行该命令</translation>
    </message>
</context>
<context>
    <name>sternway::kube::ExecPlugin</name>
    <message>
        <source>The credential plugin %1 wants a terminal (interactiveMode Always)</source>
        <translation>凭据插件 %1 需要终端 (interactiveMode Always)</translation>
    </message>
    <message>
        <source>Run a command such as &quot;sternway assess&quot; in a terminal, or set interactiveMode to IfAvailable.</source>
        <translation>请在终端中运行“sternway assess”之类的命令，或将 interactiveMode 设为 IfAvailable。</translation>
    </message>
    <message>
        <source>The credential plugin %1 gave no answer within %2 s</source>
        <translation>凭据插件 %1 在 %2 s 内没有响应</translation>
    </message>
    <message>
        <source>The credential plugin %1 printed more than 1 MB</source>
        <translation>凭据插件 %1 的输出超过 1 MB</translation>
    </message>
    <message>
        <source>The credential plugin %1 crashed</source>
        <translation>凭据插件 %1 崩溃</translation>
    </message>
    <message>
        <source>The credential plugin %1 failed with exit code %2</source>
        <translation>凭据插件 %1 失败，退出码 %2</translation>
    </message>
    <message>
        <source>The credential plugin %1 cannot be started: %2</source>
        <translation>无法启动凭据插件 %1：%2</translation>
    </message>
</context>
<context>
    <name>sternway::kube::KubeFeed</name>
    <message>
        <source>The namespaces may not be listed: name those that you want to see</source>
        <translation>无权列出命名空间：请指定要查看的命名空间</translation>
    </message>
    <message>
        <source>%1 in all namespaces may not be listed: only those of %2 are shown</source>
        <translation>无权列出所有命名空间中的 %1：仅显示 %2 中的</translation>
    </message>
    <message>
        <source>%1 in namespace %2 may not be listed</source>
        <translation>无权列出命名空间 %2 中的 %1</translation>
    </message>
</context>
<context>
    <name>sternway::kube::KubeLogStream</name>
    <message>
        <source>The connection was lost</source>
        <translation>连接已断开</translation>
    </message>
</context>
<context>
    <name>sternway::kube::Kubeconfig</name>
    <message>
        <source>%1 (of KUBECONFIG) does not exist</source>
        <translation>%1（来自 KUBECONFIG）不存在</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>现有：%1。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The kubeconfig has no current-context</source>
        <translation>kubeconfig 没有 current-context</translation>
    </message>
    <message>
        <source>Name a context. </source>
        <translation>请指定上下文。 </translation>
    </message>
    <message>
        <source>There is no context %1 in %2</source>
        <translation>%2 中没有上下文 %1</translation>
    </message>
    <message>
        <source>%1: context %2: there is no cluster %3</source>
        <translation>%1：上下文 %2：没有集群 %3</translation>
    </message>
    <message>
        <source>Add it to clusters, or name another.</source>
        <translation>请将其添加到 clusters，或指定其他集群。</translation>
    </message>
    <message>
        <source>%1: context %2: there is no user %3</source>
        <translation>%1：上下文 %2：没有用户 %3</translation>
    </message>
    <message>
        <source>Add it to users, or name another.</source>
        <translation>请将其添加到 users，或指定其他用户。</translation>
    </message>
    <message>
        <source>%1: %2 %3 is also defined in %4; the first definition is used, as in kubectl, for contexts of both files</source>
        <translation>%1：%4 中还有另一个 %2 %3；对两个文件中的上下文均以第一个为准，与 kubectl 一致</translation>
    </message>
    <message>
        <source>Make it readable, or take it out of KUBECONFIG.</source>
        <translation>请使其可读，或将其从 KUBECONFIG 中移除。</translation>
    </message>
    <message>
        <source>Make it readable, or name another file with --kubeconfig.</source>
        <translation>请使其可读，或用 --kubeconfig 指定其他文件。</translation>
    </message>
</context>
<context>
    <name>sternway::kube::PodExec</name>
    <message>
        <source>The server speaks none of the protocols %1 and %2</source>
        <translation>服务器不支持协议 %1 和 %2</translation>
    </message>
    <message>
        <source>The command was not started: %1</source>
        <translation>命令未启动：%1</translation>
    </message>
    <message>
        <source>The command has not ended within %1 s</source>
        <translation>命令未在 %1 秒内结束</translation>
    </message>
    <message>
        <source>This API server cannot close a command&apos;s input (Kubernetes 1.30 can): one that reads to its end waits.</source>
        <translation>此 API 服务器无法关闭命令的输入（Kubernetes 1.30 可以）：读到输入末尾的命令会一直等待。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Whether the command still runs in the container is not known: closing the connection does not end it.</source>
        <translation>不清楚命令是否仍在容器中运行：关闭连接并不会结束它。</translation>
    </message>
    <message>
        <source>The command was not started.</source>
        <translation>命令未启动。</translation>
    </message>
</context>
<context>
    <name>sternway::kube::WorkloadFinder</name>
    <message>
        <source>There is no workload %1 in namespace %2</source>
        <translation>命名空间 %2 中没有工作负载 %1</translation>
    </message>
    <message>
        <source>These credentials cannot list workloads in all namespaces. Specify one: --namespace NAME.</source>
        <translation>该凭据无权查看所有命名空间。请指定正确的命名空间：--namespace NAME。</translation>
    </message>
    <message>
        <source>These credentials cannot list workloads in all namespaces or in &quot;%1&quot;. Specify a namespace: --namespace NAME, or once for the context: kubectl config set-context --current --namespace=NAME. The server says: %2</source>
        <translation>该凭据既无权查看所有命名空间，也无权查看“%1”。请指定命名空间：--namespace NAME，或为上下文设置一次：kubectl config set-context --current --namespace=NAME。服务器返回：%2</translation>
    </message>
</context>
<context>
    <name>sternway::kube::YamlFields</name>
    <message>
        <source>must be a map of fields</source>
        <translation>必须是字段映射</translation>
    </message>
    <message>
        <source>%1 must be a text</source>
        <translation>%1 必须是文本</translation>
    </message>
    <message>
        <source>%1 must be true or false</source>
        <translation>%1 必须是 true 或 false</translation>
    </message>
    <message>
        <source>%1 is not base64</source>
        <translation>%1 不是 base64</translation>
    </message>
    <message>
        <source>%1 must be a list</source>
        <translation>%1 必须是列表</translation>
    </message>
    <message>
        <source>%1 must be a list of texts</source>
        <translation>%1 必须是文本列表</translation>
    </message>
    <message>
        <source>%1: %2: the field %3 is not known to Sternway and is ignored</source>
        <translation>%1：%2：Sternway 不认识字段 %3，已忽略</translation>
    </message>
</context>
<context>
    <name>sternway::models</name>
    <message>
        <source>%1 (line %2)</source>
        <translation>%1（第 %2 行）</translation>
    </message>
    <message>
        <source>%2 in %1</source>
        <translation>%1 后：%2</translation>
    </message>
    <message>
        <source>%2 in %1, if nothing else happens</source>
        <translation>%1 后：%2（如无其他变化）</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n rule(s) evaluated</source>
        <translation>
            <numerusform>已评估 %1 条规则，共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; unknown: %2</source>
        <translation>%1；未知：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n 项未知</numerusform>
        </translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>steady at %1</source>
        <translation>稳定在 %1</translation>
    </message>
    <message>
        <source>rising from %1 to %2</source>
        <translation>从 %1 上升到 %2</translation>
    </message>
    <message>
        <source>falling from %1 to %2</source>
        <translation>从 %1 下降到 %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>running, bad</source>
        <translation>正在运行，不良</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>last known good</source>
        <translation>最近已知良好版本</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>不良</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation>已逾期，截止于 %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>截止于 %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>已失败</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>overridden</source>
        <translation>已强制通过</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1 / %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1，于 %2</translation>
    </message>
    <message>
        <source>measured at %1</source>
        <translation>测量于 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n attached</source>
        <translation>
            <numerusform>%n 个附件</numerusform>
        </translation>
    </message>
    <message>
        <source>by Sternway</source>
        <translation>由 Sternway 执行</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>阻断</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>探针</translation>
    </message>
    <message>
        <source>References</source>
        <translation>引用</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>已计划</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>已成功</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>result unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>asks first</source>
        <translation>先询问</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>由您执行</translation>
    </message>
    <message>
        <source>asked later</source>
        <translation>稍后询问</translation>
    </message>
</context>
<context>
    <name>sternway::models::BoardColumns</name>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message numerus="yes">
        <source>done, %n failed</source>
        <translation>
            <numerusform>已完成，%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Rollout</source>
        <translation>滚动更新</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>sternway::models::ChannelColumns</name>
    <message>
        <source>Nothing sent yet. Test it.</source>
        <translation>尚未发送任何内容。请先测试。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Last result</source>
        <translation>上次结果</translation>
    </message>
</context>
<context>
    <name>sternway::models::ChecklistColumns</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Who, or what was measured</source>
        <translation>执行人或测量值</translation>
    </message>
    <message>
        <source>%1
Checked automatically: %2</source>
        <translation>%1
自动检查：%2</translation>
    </message>
</context>
<context>
    <name>sternway::models::ConditionColumns</name>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>sternway::models::DiffColumns</name>
    <message>
        <source>Area</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>After the rollback</source>
        <translation>回滚后</translation>
    </message>
    <message>
        <source>(absent)</source>
        <translation>（无）</translation>
    </message>
</context>
<context>
    <name>sternway::models::EndpointColumns</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 of %2 failures</source>
        <translation>失败 %1/%2 次</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>响应</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>正在检查</translation>
    </message>
</context>
<context>
    <name>sternway::models::EventColumns</name>
    <message>
        <source>Last seen</source>
        <translation>最近出现</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>sternway::models::FindingColumns</name>
    <message>
        <source>Finding</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重级别</translation>
    </message>
</context>
<context>
    <name>sternway::models::FleetColumns</name>
    <message>
        <source>%1 (UTC %2)</source>
        <translation>%1 (UTC %2)</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Errors, 30 min</source>
        <translation>错误率（30 分钟）</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>存在时长</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Not evaluated yet</source>
        <translation>尚未评估</translation>
    </message>
    <message>
        <source>Its metrics have not been queried yet.</source>
        <translation>尚未查询其指标。</translation>
    </message>
    <message>
        <source>Updated at %1</source>
        <translation>更新于 %1</translation>
    </message>
</context>
<context>
    <name>sternway::models::FollowUpColumns</name>
    <message>
        <source>Follow-up</source>
        <translation>后续工作</translation>
    </message>
    <message>
        <source>overdue: %1</source>
        <translation>已逾期：%1</translation>
    </message>
</context>
<context>
    <name>sternway::models::HealthColumns</name>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>不良</translation>
    </message>
    <message>
        <source>current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>last known good</source>
        <translation>最近已知良好版本</translation>
    </message>
    <message>
        <source>now</source>
        <translation>至今</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from one moment to another</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1, first seen at %2</source>
        <translation>%1，首次出现于 %2</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>版本状态</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康状况</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>在线时段</translation>
    </message>
    <message>
        <source>Served for</source>
        <translation>服务时长</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Change cause</source>
        <translation>变更原因</translation>
    </message>
    <message>
        <source>No record of when it was live.</source>
        <translation>没有其在线时段的记录。</translation>
    </message>
    <message>
        <source>Formerly revision %1.</source>
        <translation>原为修订版本 %1。</translation>
    </message>
</context>
<context>
    <name>sternway::models::ImportColumns</name>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>review</source>
        <translation>待检查</translation>
    </message>
</context>
<context>
    <name>sternway::models::IncidentColumns</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>宣布时间</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事故</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>%1 (rehearsal)</source>
        <translation>%1（演练）</translation>
    </message>
</context>
<context>
    <name>sternway::models::IncidentListColumns</name>
    <message>
        <source>open</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>%1, rehearsal</source>
        <translation>%1，演练</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n overdue</source>
        <translation>
            <numerusform>%1，%n 项逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重级别</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事故</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>宣布时间</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>发现用时</translation>
    </message>
    <message>
        <source>Mitigate</source>
        <translation>缓解用时</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>解决用时</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>后续事项</translation>
    </message>
    <message>
        <source>Not known: the incident or its runbook has not been read</source>
        <translation>未知：尚未读取该事故或其运行手册</translation>
    </message>
</context>
<context>
    <name>sternway::models::LimitColumns</name>
    <message>
        <source>%1 for %2</source>
        <translation>%1，持续 %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>within</source>
        <translation>未超过</translation>
    </message>
    <message>
        <source>crossed</source>
        <translation>已超过</translation>
    </message>
    <message>
        <source>pending, %1 left</source>
        <translation>已超过，%1 后计入</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Line %1: if crossed, the decision matrix says: %2</source>
        <translation>第 %1 行：如果超过，决策矩阵的判定为：%2</translation>
    </message>
</context>
<context>
    <name>sternway::models::MatrixColumns</name>
    <message>
        <source>no data for %1</source>
        <translation>%1 无数据</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>%1 之前</translation>
    </message>
    <message>
        <source>To be done within %1</source>
        <translation>须在 %1 内完成</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1，持续 %2</translation>
    </message>
    <message>
        <source>over by %1</source>
        <translation>已超时 %1</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未满足</translation>
    </message>
    <message>
        <source>pending, %1 left</source>
        <translation>等待中，剩余 %1</translation>
    </message>
    <message>
        <source>deciding</source>
        <translation>决定性</translation>
    </message>
    <message>
        <source>met</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>Met since</source>
        <translation>满足起始时间</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>to be chosen</source>
        <translation>待选择</translation>
    </message>
</context>
<context>
    <name>sternway::models::MessageColumns</name>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Before the rollback</source>
        <translation>回滚前</translation>
    </message>
    <message>
        <source>During the rollback</source>
        <translation>回滚期间</translation>
    </message>
    <message>
        <source>After the rollback</source>
        <translation>回滚后</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>External</source>
        <translation>外部</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>受众</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
</context>
<context>
    <name>sternway::models::MethodColumns</name>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Sternway</source>
        <translation>Sternway</translation>
    </message>
    <message>
        <source>Sternway and you</source>
        <translation>Sternway 和您</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>场景：%1</translation>
    </message>
    <message>
        <source>By</source>
        <translation>由谁</translation>
    </message>
</context>
<context>
    <name>sternway::models::MigrationColumns</name>
    <message>
        <source>stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>is taken back</source>
        <translation>回退</translation>
    </message>
    <message>
        <source>is marked as taken back</source>
        <translation>标记为已回退</translation>
    </message>
    <message>
        <source>no way back</source>
        <translation>无法回退</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>迁移</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>应用时间</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>With this method</source>
        <translation>采用此方式时</translation>
    </message>
</context>
<context>
    <name>sternway::models::MigrationMethodColumns</name>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>By</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>Use when</source>
        <translation>适用情况</translation>
    </message>
</context>
<context>
    <name>sternway::models::NavigationModel</name>
    <message>
        <source>rehearsal</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>production</source>
        <translation>生产</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>sternway::models::OutboxColumns</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>Tried again at %1</source>
        <translation>将于 %1 重试</translation>
    </message>
    <message>
        <source>retrying</source>
        <translation>重试中</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>已排队</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Sent at %1</source>
        <translation>发送于 %1</translation>
    </message>
    <message>
        <source>Sent at %1: %2</source>
        <translation>发送于 %1：%2</translation>
    </message>
    <message>
        <source>It may have been sent. Look there, then mark it as sent or send it again</source>
        <translation>可能已发送。请先到目标处查看，然后标记为已发送或重新发送</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>It will not be sent</source>
        <translation>不会发送</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>sternway::models::PermissionColumns</name>
    <message>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>runs in a shell</source>
        <translation>在 shell 中运行</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>访问</translation>
    </message>
    <message>
        <source>writes to</source>
        <translation>发消息到</translation>
    </message>
    <message>
        <source>reads the secret</source>
        <translation>读取机密</translation>
    </message>
    <message>
        <source>Runs through a shell (arbitrary code)</source>
        <translation>通过 shell 运行（任意代码）</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
</context>
<context>
    <name>sternway::models::PlanColumns</name>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>By</source>
        <translation>由谁</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>危险</translation>
    </message>
    <message>
        <source>dangerous</source>
        <translation>危险</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>sternway::models::PodColumns</name>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重启次数</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
</context>
<context>
    <name>sternway::models::ProcedureColumns</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>危险</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>执行人</translation>
    </message>
    <message>
        <source>note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>dangerous</source>
        <translation>危险</translation>
    </message>
</context>
<context>
    <name>sternway::models::RolloutPodColumns</name>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>重启次数</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>not ready</source>
        <translation>未就绪</translation>
    </message>
</context>
<context>
    <name>sternway::models::SecretColumns</name>
    <message>
        <source>looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>in the environment</source>
        <translation>在环境变量中</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>机密</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>使用者</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>上次使用</translation>
    </message>
</context>
<context>
    <name>sternway::models::ServiceChoiceColumns</name>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>阻碍</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>Goes after</source>
        <translation>前置服务</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>工作负载</translation>
    </message>
</context>
<context>
    <name>sternway::models::ServiceFindingColumns</name>
    <message>
        <source>Severity</source>
        <translation>严重级别</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>检查结果</translation>
    </message>
</context>
<context>
    <name>sternway::models::ServiceStepColumns</name>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>等效命令</translation>
    </message>
</context>
<context>
    <name>sternway::models::StepColumns</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>sternway::models::TargetColumns</name>
    <message>
        <source>Revision</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康状况</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>在线时段</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>服务时长</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
</context>
<context>
    <name>sternway::models::TimelineColumns</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生的情况</translation>
    </message>
    <message>
        <source>Milestone</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>recorded at %1</source>
        <translation>记录于 %1</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>%1

First recorded for %2:
%3</source>
        <translation>%1

最初记录的时间为 %2：
%3</translation>
    </message>
</context>
<context>
    <name>sternway::models::TrialColumns</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>never while known</source>
        <translation>已知时段内从未</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>%1 after revision %2</source>
        <translation>修订版本 %2 部署后 %1</translation>
    </message>
    <message>
        <source>no deploy before it</source>
        <translation>此前没有部署</translation>
    </message>
    <message>
        <source>proposed, not in effect</source>
        <translation>建议，尚未生效</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合计时长</translation>
    </message>
    <message>
        <source>Unknown for</source>
        <translation>未知时长</translation>
    </message>
    <message>
        <source>First match</source>
        <translation>首次匹配</translation>
    </message>
    <message>
        <source>After deploy</source>
        <translation>部署后</translation>
    </message>
</context>
<context>
    <name>sternway::models::WizardStepColumns</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>sternway::net</name>
    <message>
        <source>the server refuses the request as malformed</source>
        <translation>服务器以请求格式错误为由拒绝</translation>
    </message>
    <message>
        <source>the server does not accept the credentials</source>
        <translation>服务器不接受该凭据</translation>
    </message>
    <message>
        <source>forbidden: the credentials lack this right</source>
        <translation>禁止访问：该凭据没有此权限</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>conflict: the object has changed meanwhile</source>
        <translation>冲突：对象在此期间已更改</translation>
    </message>
    <message>
        <source>the requested version is too old</source>
        <translation>请求的版本过旧</translation>
    </message>
    <message>
        <source>the server refuses the content</source>
        <translation>服务器拒绝该内容</translation>
    </message>
    <message>
        <source>too many requests: the server asks to wait</source>
        <translation>请求过多：服务器要求等待</translation>
    </message>
    <message>
        <source>the server is not available now</source>
        <translation>服务器当前不可用</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>服务器未及时响应</translation>
    </message>
    <message>
        <source>the server redirects elsewhere, which is not followed</source>
        <translation>服务器要求重定向到别处，不予跟随</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>The certificate is made out to another name. Use the address it names, or set tls-server-name to that name.</source>
        <translation>证书签发给了另一个名称。请使用证书中的地址，或将 tls-server-name 设为该名称。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid today. Check this machine&apos;s clock; else the certificate must be renewed.</source>
        <translation>服务器证书当前不在有效期内。请检查本机时钟；否则须续签证书。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not signed by a known authority. Set certificate-authority to the authority&apos;s file.</source>
        <translation>服务器证书不是由已知机构签发。请将 certificate-authority 设为该机构的证书文件。</translation>
    </message>
    <message>
        <source>The TLS handshake failed. Check certificate-authority, the client certificate and its key, and whether the port speaks TLS.</source>
        <translation>TLS 握手失败。请检查 certificate-authority、客户端证书及其密钥，以及该端口是否使用 TLS。</translation>
    </message>
    <message>
        <source>the proxy asks for a user and password</source>
        <translation>代理要求用户名和密码</translation>
    </message>
    <message>
        <source>Give them in the proxy&apos;s URL.</source>
        <translation>请在代理 URL 中给出。</translation>
    </message>
    <message>
        <source>the proxy does not answer</source>
        <translation>代理没有响应</translation>
    </message>
    <message>
        <source>Check proxy-url, HTTPS_PROXY and NO_PROXY, and whether the proxy runs.</source>
        <translation>请检查 proxy-url、HTTPS_PROXY 和 NO_PROXY，以及代理是否在运行。</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>Check the address and port, and whether the server runs.</source>
        <translation>请检查地址和端口，以及服务器是否在运行。</translation>
    </message>
    <message>
        <source>the host&apos;s name is not known</source>
        <translation>无法解析主机名</translation>
    </message>
    <message>
        <source>Check the address and this machine&apos;s DNS or VPN.</source>
        <translation>请检查地址以及本机的 DNS 或 VPN。</translation>
    </message>
    <message>
        <source>the connection was lost before the answer was complete</source>
        <translation>响应尚未完整，连接就已断开</translation>
    </message>
    <message>
        <source>Whether a change took effect is not known; look at the object.</source>
        <translation>不清楚更改是否已生效；请查看该对象。</translation>
    </message>
    <message>
        <source>the connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <source>Check the address, and firewall or VPN.</source>
        <translation>请检查地址，以及防火墙或 VPN。</translation>
    </message>
    <message>
        <source>TLS: %1</source>
        <translation>TLS：%1</translation>
    </message>
    <message>
        <source>the answer is not HTTP: %1</source>
        <translation>响应不是 HTTP：%1</translation>
    </message>
    <message>
        <source>Check the address, the port and http or https.</source>
        <translation>请检查地址、端口以及 http 或 https。</translation>
    </message>
    <message>
        <source>Check the address and the network.</source>
        <translation>请检查地址和网络。</translation>
    </message>
    <message>
        <source>%1: %2 (HTTP %3)</source>
        <translation>%1：%2 (HTTP %3)</translation>
    </message>
    <message>
        <source>%1: the object is no longer what the change was made for (HTTP %2)</source>
        <translation>%1：对象已不是此次更改所针对的状态 (HTTP %2)</translation>
    </message>
    <message>
        <source>Location: %1</source>
        <translation>Location: %1</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1（%2）：%3</translation>
    </message>
    <message>
        <source>%1 is not the URL of a proxy</source>
        <translation>%1 不是代理的 URL</translation>
    </message>
    <message>
        <source>%1 holds no PEM certificate</source>
        <translation>%1 中没有 PEM 证书</translation>
    </message>
    <message>
        <source>It must contain -----BEGIN CERTIFICATE----- and be complete.</source>
        <translation>它必须包含 -----BEGIN CERTIFICATE----- 且内容完整。</translation>
    </message>
    <message>
        <source>The client key is encrypted with a passphrase</source>
        <translation>客户端密钥有口令加密</translation>
    </message>
    <message>
        <source>Give a key without one, as kubectl needs it too, for example by openssl pkey.</source>
        <translation>请提供无口令的密钥（kubectl 同样需要），例如用 openssl pkey 转换。</translation>
    </message>
    <message>
        <source>The client key cannot be read</source>
        <translation>无法读取客户端密钥</translation>
    </message>
    <message>
        <source>There is a client certificate and no client key</source>
        <translation>有客户端证书但没有客户端密钥</translation>
    </message>
    <message>
        <source>There is a client key and no client certificate</source>
        <translation>有客户端密钥但没有客户端证书</translation>
    </message>
    <message>
        <source>The client certificate</source>
        <translation>客户端证书</translation>
    </message>
    <message>
        <source>The certificate authority</source>
        <translation>证书颁发机构</translation>
    </message>
    <message>
        <source>Client keys of type %1 are not supported</source>
        <translation>客户端密钥的类型为 %1，Sternway 无法使用</translation>
    </message>
    <message>
        <source>kubectl may support them. Request a certificate with an RSA or EC key (openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256), or use a token.</source>
        <translation>kubectl 也许可以使用。请为 RSA 或 EC 密钥签发证书 (openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256)，或使用令牌。</translation>
    </message>
    <message>
        <source>It must be like http://host:port, https://host:port or socks5://host:port.</source>
        <translation>应为 http://host:port、https://host:port 或 socks5://host:port 的形式。</translation>
    </message>
    <message>
        <source>It must be a PEM key, RSA, EC or Ed25519: RSA PRIVATE KEY, EC PRIVATE KEY or PRIVATE KEY (PKCS#8).</source>
        <translation>必须是 RSA、EC 或 Ed25519 的 PEM 密钥：RSA PRIVATE KEY、EC PRIVATE KEY 或 PRIVATE KEY (PKCS#8)。</translation>
    </message>
    <message>
        <source>%1 is no URL</source>
        <translation>%1 不是 URL</translation>
    </message>
    <message>
        <source>%1 is neither http nor https</source>
        <translation>%1 既不是 http 也不是 https</translation>
    </message>
    <message>
        <source>It is asked without credentials: take them out of the URL</source>
        <translation>请求不附带凭据：请从 URL 中删除凭据</translation>
    </message>
    <message>
        <source>The header %1 contains a line break</source>
        <translation>请求头 %1 含有换行符</translation>
    </message>
    <message>
        <source>Several lines of the header %1 cannot be sent with Qt %2</source>
        <translation>Qt %2 无法发送多行 %1 标头</translation>
    </message>
</context>
<context>
    <name>sternway::net::HttpExchange</name>
    <message>
        <source>The connection was closed</source>
        <translation>连接已关闭</translation>
    </message>
    <message>
        <source>%1: the answer is larger than %2 bytes</source>
        <translation>%1：响应大于 %2 字节</translation>
    </message>
    <message>
        <source>%1: %2 has been silent for %3 s</source>
        <translation>%1：%2 已 %3 s 没有响应</translation>
    </message>
    <message>
        <source>%1: no answer from %2 within %3 s</source>
        <translation>%1：%2 在 %3 s 内没有应答</translation>
    </message>
    <message>
        <source>Whether the change took effect is not known; look at the object.</source>
        <translation>不清楚该更改是否已生效；请查看该对象。</translation>
    </message>
    <message>
        <source>The client certificate (%1) is not valid before %2: check this machine&apos;s clock.</source>
        <translation>客户端证书（%1）在 %2 之前无效：请检查本机时钟。</translation>
    </message>
    <message>
        <source>The client certificate (%1) expired on %2. Get a new one from where the kubeconfig came from (the cluster&apos;s login or download; kubeadm certs renew on a control plane), and put it into client-certificate and client-key.</source>
        <translation>客户端证书（%1）已于 %2 过期。请从 kubeconfig 的来源处获取新证书（集群的登录或下载页面；在控制平面上执行 kubeadm certs renew），并写入 client-certificate 和 client-key。</translation>
    </message>
</context>
<context>
    <name>sternway::net::HttpProbe</name>
    <message>
        <source>The connection was closed</source>
        <translation>连接已关闭</translation>
    </message>
    <message>
        <source>It answers HTTP %1</source>
        <translation>响应为 HTTP %1</translation>
    </message>
    <message>
        <source>It redirects to another host, %1</source>
        <translation>重定向到了另一主机 %1</translation>
    </message>
    <message>
        <source>It redirects from https to http</source>
        <translation>从 https 重定向到了 http</translation>
    </message>
    <message>
        <source>It redirects too often</source>
        <translation>重定向次数过多</translation>
    </message>
    <message>
        <source>It redirects, and takes too long</source>
        <translation>发生重定向且耗时过长</translation>
    </message>
</context>
<context>
    <name>sternway::net::TlsTunnel</name>
    <message>
        <source>Check proxy-url, HTTPS_PROXY and NO_PROXY, and whether the proxy runs.</source>
        <translation>请检查 proxy-url、HTTPS_PROXY 和 NO_PROXY，以及代理是否在运行。</translation>
    </message>
    <message>
        <source>the proxy %1 has not set up TLS within %2 s</source>
        <translation>代理 %1 未在 %2 秒内建立 TLS</translation>
    </message>
    <message>
        <source>the proxy %1 asks for a user and password (HTTP 407)</source>
        <translation>代理 %1 要求提供用户名和密码 (HTTP 407)</translation>
    </message>
    <message>
        <source>the proxy %1 does not accept the user and password (HTTP 407)</source>
        <translation>代理 %1 不接受该用户名和密码 (HTTP 407)</translation>
    </message>
    <message>
        <source>Give them in the proxy&apos;s URL.</source>
        <translation>请在代理 URL 中给出。</translation>
    </message>
    <message>
        <source>the proxy %1 does not answer in HTTP/1.1</source>
        <translation>代理 %1 的应答不是 HTTP/1.1</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address and port.</source>
        <translation>请检查代理的地址和端口。</translation>
    </message>
    <message>
        <source>the proxy %1 refused to connect to %2 (HTTP %3)</source>
        <translation>代理 %1 未能连接到 %2 (HTTP %3)</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy whether it may and can connect there.</source>
        <translation>请询问代理的管理者：代理是否被允许且能够连接该地址。</translation>
    </message>
    <message>
        <source>the certificate of the proxy %1 is not trusted: %2</source>
        <translation>代理 %1 的证书不受信任：%2</translation>
    </message>
    <message>
        <source>It must be made out to the name in the proxy&apos;s URL and signed by an authority of this system, or of the file that SSL_CERT_FILE names.</source>
        <translation>证书必须签发给代理 URL 中的名称，并由本系统或 SSL_CERT_FILE 所指文件中的证书颁发机构签名。</translation>
    </message>
    <message>
        <source>TLS with the proxy %1 failed: %2</source>
        <translation>与代理 %1 的 TLS 连接失败：%2</translation>
    </message>
    <message>
        <source>Check whether the proxy&apos;s port speaks TLS; if it does not, its URL begins with http://.</source>
        <translation>请检查代理的端口是否使用 TLS；如果不使用，其 URL 应以 http:// 开头。</translation>
    </message>
    <message>
        <source>the proxy %1 cannot be reached: %2</source>
        <translation>无法连接代理 %1：%2</translation>
    </message>
</context>
<context>
    <name>sternway::net::TransportCore</name>
    <message>
        <source>No local port could be opened for the connection to the proxy</source>
        <translation>无法在本机上为通往代理的通道打开端口</translation>
    </message>
</context>
<context>
    <name>sternway::net::WebSocket</name>
    <message>
        <source>%1: no answer from %2 within %3 s</source>
        <translation>%1：%2 在 %3 s 内没有应答</translation>
    </message>
    <message>
        <source>The connection was closed</source>
        <translation>连接已关闭</translation>
    </message>
    <message>
        <source>This Qt cannot check the certificate&apos;s name for a WebSocket</source>
        <translation>此 Qt 版本无法为 WebSocket 检查证书名称</translation>
    </message>
    <message>
        <source>it has been silent for %1 s</source>
        <translation>已 %1 秒没有响应</translation>
    </message>
    <message>
        <source>%1: the server refused the WebSocket</source>
        <translation>%1：服务器拒绝了 WebSocket</translation>
    </message>
    <message>
        <source>Something on the way, a proxy perhaps, does not let a WebSocket through.</source>
        <translation>途中的某个环节（可能是代理）不允许 WebSocket 通过。</translation>
    </message>
    <message>
        <source>The connection to %1 was lost</source>
        <translation>与 %1 的连接已断开</translation>
    </message>
</context>
<context>
    <name>sternway::net::WebTransport</name>
    <message>
        <source>&quot;%1&quot; is no method of HTTP</source>
        <translation>“%1”不是 HTTP 方法</translation>
    </message>
    <message>
        <source>The header &quot;%1&quot; cannot be sent: it is no name, or its value has more than one line</source>
        <translation>无法发送请求头“%1”：它不是有效的名称，或其值不止一行</translation>
    </message>
    <message>
        <source>The header %1 is not for a request to say</source>
        <translation>请求头 %1 不能由请求指定</translation>
    </message>
    <message>
        <source>A %1 request has no body</source>
        <translation>%1 请求没有请求体</translation>
    </message>
</context>
<context>
    <name>sternway::notify</name>
    <message>
        <source>It may have been sent before, and the service cannot be asked now. %1</source>
        <translation>可能之前已发送，而目前无法查询该服务。%1</translation>
    </message>
    <message>
        <source>User or password is wrong.</source>
        <translation>用户名或密码错误。</translation>
    </message>
    <message>
        <source>This is not the address of an Alertmanager.</source>
        <translation>这不是 Alertmanager 的地址。</translation>
    </message>
    <message>
        <source>Address of Alertmanager</source>
        <translation>Alertmanager 的地址</translation>
    </message>
    <message>
        <source>Label that has the service&apos;s name</source>
        <translation>含有服务名称的标签</translation>
    </message>
    <message>
        <source>Minutes until the silence ends by itself</source>
        <translation>静默自动结束前的分钟数</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a label.</source>
        <translation>“%1”不是标签名称。</translation>
    </message>
    <message>
        <source>The minutes are a number above 0.</source>
        <translation>分钟数须大于 0。</translation>
    </message>
    <message>
        <source>Expires the silence of this incident.</source>
        <translation>使此事故的静默失效。</translation>
    </message>
    <message>
        <source>Silences the alerts of %1 for %2 min.</source>
        <translation>将 %1 的告警静默 %2 分钟。</translation>
    </message>
    <message>
        <source>It is not said which service is to be silenced.</source>
        <translation>未说明要静默哪个服务。</translation>
    </message>
    <message>
        <source>This incident has no silence: there is nothing to expire.</source>
        <translation>此事故没有静默：无需使其失效。</translation>
    </message>
    <message>
        <source>The answer of Alertmanager is not a list</source>
        <translation>Alertmanager 的响应不是列表</translation>
    </message>
    <message>
        <source>Alertmanager %1 answers. Nothing was silenced.</source>
        <translation>Alertmanager %1 有响应。未静默任何内容。</translation>
    </message>
    <message>
        <source>Alertmanager silence</source>
        <translation>Alertmanager 静默</translation>
    </message>
    <message>
        <source>The token is wrong or expired; store a new one as the channel&apos;s secret.</source>
        <translation>令牌错误或已过期；请将新令牌保存为该渠道的机密。</translation>
    </message>
    <message>
        <source>The token may not do this: Issues need read and write.</source>
        <translation>该令牌无权执行此操作：Issues 需要读写权限。</translation>
    </message>
    <message>
        <source>The repository or issue does not exist, or the token may not see it.</source>
        <translation>仓库或 Issue 不存在，或该令牌无权查看它。</translation>
    </message>
    <message>
        <source>The issue was deleted, or issues are off in this repository.</source>
        <translation>该 Issue 已被删除，或此仓库未启用 Issues。</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Issue to comment on; empty: one for each incident</source>
        <translation>要评论的 Issue；留空：每起事故各一个</translation>
    </message>
    <message>
        <source>Labels of new issues</source>
        <translation>新 Issue 的标签</translation>
    </message>
    <message>
        <source>Address of the API</source>
        <translation>API 的地址</translation>
    </message>
    <message>
        <source>The repository is written OWNER/NAME.</source>
        <translation>仓库的写法为 OWNER/NAME。</translation>
    </message>
    <message>
        <source>An issue is a number.</source>
        <translation>Issue 须为数字。</translation>
    </message>
    <message>
        <source>Opens an issue in %1; later messages are comments on it.</source>
        <translation>在 %1 中新建一个 Issue；后续消息作为其评论。</translation>
    </message>
    <message>
        <source>A comment on %1#%2.</source>
        <translation>对 %1#%2 的评论。</translation>
    </message>
    <message>
        <source>A comment needs a text.</source>
        <translation>评论需要正文。</translation>
    </message>
    <message>
        <source>GitHub takes at most %L1 characters.</source>
        <translation>GitHub 最多接受 %L1 个字符。</translation>
    </message>
    <message>
        <source>The answer of GitHub is not a list</source>
        <translation>GitHub 的响应不是列表</translation>
    </message>
    <message>
        <source>There is too much in GitHub to look through</source>
        <translation>GitHub 中的内容过多，无法逐一查找</translation>
    </message>
    <message>
        <source>The token can read the issues. Nothing was written.</source>
        <translation>该令牌可以读取 Issues。未写入任何内容。</translation>
    </message>
    <message>
        <source>GitHub issue</source>
        <translation>GitHub Issue</translation>
    </message>
    <message>
        <source>Number of the issue</source>
        <translation>Issue 编号</translation>
    </message>
    <message>
        <source>The token is wrong; make a service account token, and store it as the channel&apos;s secret.</source>
        <translation>令牌错误；请创建服务账号令牌，并保存为该渠道的机密。</translation>
    </message>
    <message>
        <source>The service account may not write annotations.</source>
        <translation>该服务账号无权写入注释。</translation>
    </message>
    <message>
        <source>The annotation is gone, or this is not the address of Grafana.</source>
        <translation>该注释已不存在，或者这不是 Grafana 的地址。</translation>
    </message>
    <message>
        <source>Address of Grafana</source>
        <translation>Grafana 的地址</translation>
    </message>
    <message>
        <source>Service account token</source>
        <translation>服务账号令牌</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>UID of a dashboard; empty: all</source>
        <translation>仪表板的 UID；留空：全部</translation>
    </message>
    <message>
        <source>Ends the region on the graphs.</source>
        <translation>结束图表上的区间。</translation>
    </message>
    <message>
        <source>Marks the graphs from when the incident began.</source>
        <translation>从事故开始时起在图表上标记。</translation>
    </message>
    <message>
        <source>An annotation needs a text.</source>
        <translation>注释需要正文。</translation>
    </message>
    <message>
        <source>The answer of Grafana is not a list</source>
        <translation>Grafana 的响应不是列表</translation>
    </message>
    <message>
        <source>The token can read annotations. Nothing was written.</source>
        <translation>该令牌可以读取注释。未写入任何内容。</translation>
    </message>
    <message>
        <source>Grafana annotation</source>
        <translation>Grafana 注释</translation>
    </message>
    <message>
        <source>User or token is wrong; on Jira Cloud the user is the account&apos;s e-mail address.</source>
        <translation>用户名或令牌错误；在 Jira Cloud 中，用户名是账号的电子邮件地址。</translation>
    </message>
    <message>
        <source>This account may not do that in the project.</source>
        <translation>此账号在该项目中无权执行此操作。</translation>
    </message>
    <message>
        <source>The issue does not exist, or this account may not see it.</source>
        <translation>该 Issue 不存在，或此账号无权查看它。</translation>
    </message>
    <message>
        <source>Address of Jira</source>
        <translation>Jira 的地址</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>版本类型</translation>
    </message>
    <message>
        <source>User; empty: the token alone, as Data Center has it</source>
        <translation>用户名；留空：仅用令牌，如 Data Center</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API 令牌</translation>
    </message>
    <message>
        <source>Key of the project</source>
        <translation>项目的键</translation>
    </message>
    <message>
        <source>Type of new issues</source>
        <translation>新 Issue 的类型</translation>
    </message>
    <message>
        <source>Makes an issue in %1; later messages are comments on it.</source>
        <translation>在 %1 中创建一个 Issue；后续消息作为其评论。</translation>
    </message>
    <message>
        <source>A comment on %1.</source>
        <translation>对 %1 的评论。</translation>
    </message>
    <message>
        <source>Jira takes at most %L1 characters.</source>
        <translation>Jira 最多接受 %L1 个字符。</translation>
    </message>
    <message>
        <source>The answer of Jira is not a list</source>
        <translation>Jira 的响应不是列表</translation>
    </message>
    <message>
        <source>Key of the issue</source>
        <translation>Issue 的键</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>邮件服务器</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>587, with TLS from the beginning 465</source>
        <translation>587；从一开始就使用 TLS 则为 465</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>starttls: nothing is sent where the server does not offer it</source>
        <translation>starttls：服务器不提供时不发送任何内容</translation>
    </message>
    <message>
        <source>Empty: without a login</source>
        <translation>留空：不登录</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>File of the certificate authority</source>
        <translation>证书颁发机构文件</translation>
    </message>
    <message>
        <source>Empty: those of the system</source>
        <translation>留空：使用系统的</translation>
    </message>
    <message>
        <source>Folder for .eml files, in place of a mail server</source>
        <translation>.eml 文件的文件夹，用以代替邮件服务器</translation>
    </message>
    <message>
        <source>Say a mail server, or a folder for .eml files.</source>
        <translation>请指定邮件服务器，或 .eml 文件的文件夹。</translation>
    </message>
    <message>
        <source>The port is a number between 1 and 65535.</source>
        <translation>端口须为 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no mail address.</source>
        <translation>“%1”不是邮件地址。</translation>
    </message>
    <message>
        <source>A user needs a password.</source>
        <translation>有用户名就需要密码。</translation>
    </message>
    <message>
        <source>To %1.</source>
        <translation>发往 %1。</translation>
    </message>
    <message>
        <source>The mail has no recipient.</source>
        <translation>邮件没有收件人。</translation>
    </message>
    <message>
        <source>The mail has no text.</source>
        <translation>邮件没有正文。</translation>
    </message>
    <message>
        <source>Look at user and password of the channel.</source>
        <translation>请检查该渠道的用户名和密码。</translation>
    </message>
    <message>
        <source>The server wants encryption before the login.</source>
        <translation>服务器要求在登录前加密。</translation>
    </message>
    <message>
        <source>Look at the address of the recipient, and of the sender.</source>
        <translation>请检查收件人和发件人的地址。</translation>
    </message>
    <message>
        <source>The mail is too large, or the mailbox is full.</source>
        <translation>邮件过大，或邮箱已满。</translation>
    </message>
    <message>
        <source>%1 says: %2.</source>
        <translation>%1 返回：%2。</translation>
    </message>
    <message>
        <source>The server may have taken the mail. %1</source>
        <translation>服务器可能已接收该邮件。%1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Written to %1; a mail program sends it.</source>
        <translation>已写入 %1；由邮件程序发送。</translation>
    </message>
    <message>
        <source>No mail is sent from here.</source>
        <translation>此处不发送邮件。</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>If it is the routing key: take the integration key of an Events API v2 integration, and store it as the channel&apos;s secret.</source>
        <translation>如果问题在于路由键：请使用 Events API v2 集成的集成密钥，并保存为该渠道的机密。</translation>
    </message>
    <message>
        <source>Integration key (Events API v2)</source>
        <translation>集成密钥 (Events API v2)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What the alert is about; empty: the service</source>
        <translation>告警所针对的对象；留空：该服务</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Pages whoever is on call.</source>
        <translation>呼叫值班人员。</translation>
    </message>
    <message>
        <source>Resolves the alert of this incident.</source>
        <translation>将此事故的告警设为已解决。</translation>
    </message>
    <message>
        <source>Acknowledges the alert of this incident.</source>
        <translation>确认此事故的告警。</translation>
    </message>
    <message>
        <source>Shows a change in PagerDuty; pages nobody.</source>
        <translation>在 PagerDuty 中显示一项更改；不呼叫任何人。</translation>
    </message>
    <message>
        <source>An alert needs a text.</source>
        <translation>告警需要正文。</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Shown here only.</source>
        <translation>仅在此处显示。</translation>
    </message>
    <message>
        <source>Shown in the window only.</source>
        <translation>仅在窗口中显示。</translation>
    </message>
    <message>
        <source>Make a new incoming webhook in Slack, and store its address as the channel&apos;s secret.</source>
        <translation>请在 Slack 中新建传入 Webhook，并将其地址保存为该渠道的机密。</translation>
    </message>
    <message>
        <source>Slack does not take this text.</source>
        <translation>Slack 不接受此文本。</translation>
    </message>
    <message>
        <source>An administrator has forbidden it; ask one, or make a new incoming webhook.</source>
        <translation>管理员已禁止；请联系管理员，或新建传入 Webhook。</translation>
    </message>
    <message>
        <source>The Slack channel is archived. %1</source>
        <translation>该 Slack 频道已归档。%1</translation>
    </message>
    <message>
        <source>Webhook address</source>
        <translation>Webhook 地址</translation>
    </message>
    <message>
        <source>Slack channel, for webhooks of the old kind</source>
        <translation>Slack 频道，用于旧式 Webhook</translation>
    </message>
    <message>
        <source>Slack takes no empty message.</source>
        <translation>Slack 不接受空消息。</translation>
    </message>
    <message>
        <source>Slack cuts messages of more than %L1 characters; this one has %L2.</source>
        <translation>Slack 会截断超过 %L1 个字符的消息；此消息有 %L2 个字符。</translation>
    </message>
    <message>
        <source>The status page</source>
        <translation>状态页</translation>
    </message>
    <message>
        <source>The token may not do this.</source>
        <translation>该令牌无权执行此操作。</translation>
    </message>
    <message>
        <source>Look at the channel&apos;s address, and whether the incident is still there.</source>
        <translation>请检查该渠道的地址，以及该事故是否仍存在。</translation>
    </message>
    <message>
        <source>Address of its incidents</source>
        <translation>事故的地址</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer 令牌</translation>
    </message>
    <message>
        <source>Id of the incident that is updated</source>
        <translation>要更新的事故的 ID</translation>
    </message>
    <message>
        <source>Public, as %1.</source>
        <translation>公开，状态为 %1。</translation>
    </message>
    <message>
        <source>An update needs a text.</source>
        <translation>更新需要正文。</translation>
    </message>
    <message>
        <source>Status page (generic)</source>
        <translation>状态页（通用）</translation>
    </message>
    <message>
        <source>The API key is wrong; make one under API info, and store it as the channel&apos;s secret.</source>
        <translation>API 密钥错误；请在 API info 下创建，并保存为该渠道的机密。</translation>
    </message>
    <message>
        <source>The API key may not write to this page.</source>
        <translation>该 API 密钥无权写入此页面。</translation>
    </message>
    <message>
        <source>There is no such page or incident; look at the channel&apos;s page id.</source>
        <translation>没有该页面或事故；请检查该渠道的页面 ID。</translation>
    </message>
    <message>
        <source>Page id</source>
        <translation>页面 ID</translation>
    </message>
    <message>
        <source>Under API info in Statuspage</source>
        <translation>在 Statuspage 的 API info 下</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Ids of the components concerned</source>
        <translation>受影响组件的 ID</translation>
    </message>
    <message>
        <source>What they become meanwhile</source>
        <translation>期间设为的状态</translation>
    </message>
    <message>
        <source>Notify subscribers</source>
        <translation>通知订阅者</translation>
    </message>
    <message>
        <source>Public, as %1; subscribers are notified.</source>
        <translation>公开，状态为 %1；会通知订阅者。</translation>
    </message>
    <message>
        <source>Statuspage takes at most %L1 characters.</source>
        <translation>Statuspage 最多接受 %L1 个字符。</translation>
    </message>
    <message>
        <source>The answer of Statuspage is not JSON</source>
        <translation>Statuspage 的响应不是 JSON</translation>
    </message>
    <message>
        <source>The key can read the page. Nothing was published.</source>
        <translation>该密钥可以读取页面。未发布任何内容。</translation>
    </message>
    <message>
        <source>Make the workflow &quot;Post to a channel when a webhook request is received&quot; anew, and store its address as the channel&apos;s secret.</source>
        <translation>请重新创建工作流“Post to a channel when a webhook request is received”，并将其地址保存为该渠道的机密。</translation>
    </message>
    <message>
        <source>Microsoft Teams</source>
        <translation>Microsoft Teams</translation>
    </message>
    <message>
        <source>Address of the workflow</source>
        <translation>工作流的地址</translation>
    </message>
    <message>
        <source>The message is empty.</source>
        <translation>消息为空。</translation>
    </message>
    <message>
        <source>The message is longer than the 28 KB that Microsoft Teams takes.</source>
        <translation>消息超过了 Microsoft Teams 接受的 28 KB。</translation>
    </message>
    <message>
        <source>The workflow was started; whether it has posted, its run history says.</source>
        <translation>工作流已启动；是否已发布，请查看其运行历史。</translation>
    </message>
    <message>
        <source>The webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Look at the channel&apos;s headers and its secret.</source>
        <translation>请检查该渠道的标头及其机密。</translation>
    </message>
    <message>
        <source>Look at the channel&apos;s address.</source>
        <translation>请检查该渠道的地址。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>May hold {{body}}, {{subject}}, {{incident.id}}, {{secret}} and others</source>
        <translation>可包含 {{body}}、{{subject}}、{{incident.id}}、{{secret}} 等</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>The body is</source>
        <translation>正文格式</translation>
    </message>
    <message>
        <source>Template of the body</source>
        <translation>正文模板</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Secret, as {{secret}}</source>
        <translation>机密，写作 {{secret}}</translation>
    </message>
    <message>
        <source>There is no {{%1}} in a message.</source>
        <translation>消息中没有 {{%1}}。</translation>
    </message>
    <message>
        <source>The address begins with http:// or https://.</source>
        <translation>地址须以 http:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no header: it is written NAME: VALUE.</source>
        <translation>“%1”不是标头：写法为 NAME: VALUE。</translation>
    </message>
    <message>
        <source>The body is not JSON once it is filled: a placeholder stands within quotes.</source>
        <translation>填充后的正文不是 JSON：占位符要放在引号内。</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>the server offers no login, and none was made</source>
        <translation>服务器不提供登录，因此未登录</translation>
    </message>
    <message>
        <source>the server offers no encryption (STARTTLS)</source>
        <translation>服务器不提供加密 (STARTTLS)</translation>
    </message>
    <message>
        <source>Message to %1 queued: %2</source>
        <translation>发往 %1 的消息已排队：%2</translation>
    </message>
    <message>
        <source>Message to %1 sent: %2</source>
        <translation>发往 %1 的消息已发送：%2</translation>
    </message>
    <message>
        <source>Message to %1 may have been sent. %2</source>
        <translation>发往 %1 的消息可能已发送。%2</translation>
    </message>
    <message>
        <source>Message to %1 not sent. %2</source>
        <translation>发往 %1 的消息未发送。%2</translation>
    </message>
    <message>
        <source>Message to %1 cancelled: %2</source>
        <translation>发往 %1 的消息已取消：%2</translation>
    </message>
    <message>
        <source>%1 says that the message to %2 was sent: %3</source>
        <translation>%1 表示发往 %2 的消息已发送：%3</translation>
    </message>
    <message>
        <source>%1 cancelled the message to %2: %3</source>
        <translation>%1 取消了发往 %2 的消息：%3</translation>
    </message>
    <message>
        <source>%1 has the message to %2 sent again: %3</source>
        <translation>%1 要求重新发送发往 %2 的消息：%3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing.</source>
        <translation>缺少“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no http or https address.</source>
        <translation>“%1”不是 http 或 https 地址。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is one of: %2.</source>
        <translation>“%1”须为以下之一：%2。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>There is no type of channel &quot;%1&quot;.</source>
        <translation>没有渠道类型“%1”。</translation>
    </message>
    <message>
        <source>Test of Sternway</source>
        <translation>Sternway 测试</translation>
    </message>
    <message>
        <source>This is a test of Sternway. Nothing has happened; there is nothing to do.</source>
        <translation>这是 Sternway 的测试。没有发生任何事情，无需采取任何行动。</translation>
    </message>
    <message>
        <source>The runbook has no message &quot;%1&quot;</source>
        <translation>运行手册中没有消息“%1”</translation>
    </message>
    <message>
        <source>The message &quot;%1&quot; is not complete</source>
        <translation>消息“%1”不完整</translation>
    </message>
    <message>
        <source>No value for: %1.</source>
        <translation>缺少以下值：%1。</translation>
    </message>
    <message>
        <source>No connection to %1. %2</source>
        <translation>无法连接 %1。%2</translation>
    </message>
    <message>
        <source>%1 may have taken it. %2</source>
        <translation>%1 可能已接收。%2</translation>
    </message>
    <message>
        <source>%1 answers %2.</source>
        <translation>%1 返回 %2。</translation>
    </message>
    <message>
        <source>%1 answers %2: %3</source>
        <translation>%1 返回 %2：%3</translation>
    </message>
    <message>
        <source>It has moved to %1: if that is right, set that address.</source>
        <translation>已移至 %1：如果无误，请设置该地址。</translation>
    </message>
    <message>
        <source>%1 wants fewer messages at a time (%2).</source>
        <translation>%1 要求减少单位时间内的消息数（%2）。</translation>
    </message>
    <message>
        <source>%1 It may have taken the message all the same.</source>
        <translation>%1 消息可能仍已被接收。</translation>
    </message>
    <message>
        <source>The answer is not one of %1: it may have taken the message, or something in between has answered.</source>
        <translation>响应不是来自 %1：消息可能已被接收，或由中间环节作出了响应。</translation>
    </message>
    <message>
        <source>Follow-up of incident %1: %2</source>
        <translation>事故 %1 的后续工作：%2</translation>
    </message>
    <message>
        <source>Due: %1</source>
        <translation>截止时间：%1</translation>
    </message>
    <message>
        <source>Opens an issue of its own in %1.</source>
        <translation>在 %1 中新建一个单独的 Issue。</translation>
    </message>
    <message>
        <source>Makes an issue of its own in %1.</source>
        <translation>在 %1 中创建一个单独的 Issue。</translation>
    </message>
</context>
<context>
    <name>sternway::notify::CurlMail</name>
    <message>
        <source>A mail needs a server, a sender and a recipient</source>
        <translation>邮件需要服务器、发件人和收件人</translation>
    </message>
</context>
<context>
    <name>sternway::notify::OrderInWork</name>
    <message>
        <source>There is no open incident that the message belongs to</source>
        <translation>没有该消息所属的未关闭事故</translation>
    </message>
    <message>
        <source>No channel is set up for the message &quot;%1&quot;</source>
        <translation>没有为消息“%1”设置渠道</translation>
    </message>
</context>
<context>
    <name>sternway::notify::OutboxSender</name>
    <message>
        <source>There is no channel &quot;%1&quot;</source>
        <translation>没有渠道“%1”</translation>
    </message>
    <message>
        <source>See: %1</source>
        <translation>参见：%1</translation>
    </message>
    <message>
        <source>The message cannot go to %1</source>
        <translation>消息无法发往 %1</translation>
    </message>
    <message>
        <source>There is no message %1 in the outbox</source>
        <translation>发件箱中没有消息 %1</translation>
    </message>
    <message>
        <source>The message is %1</source>
        <translation>消息处于 %1 状态</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>The channel is not set up</source>
        <translation>未设置该渠道</translation>
    </message>
    <message>
        <source>Sternway ended while it was being sent: it may have arrived. Look, then mark it as sent, or send it again.</source>
        <translation>Sternway 在发送过程中退出：消息可能已送达。请先查看，然后标记为已发送或重新发送。</translation>
    </message>
    <message>
        <source>Sternway ended while it was being sent: it is looked for before it is sent again.</source>
        <translation>Sternway 在发送过程中退出：重新发送前会先查找该消息。</translation>
    </message>
    <message>
        <source>There is no channel &quot;%1&quot; any more: set it up again, then send it again.</source>
        <translation>渠道“%1”已不存在：请重新设置，然后重新发送。</translation>
    </message>
    <message>
        <source>It took too long: it may have arrived.</source>
        <translation>耗时过长：消息可能已送达。</translation>
    </message>
</context>
<context>
    <name>sternway::operate</name>
    <message>
        <source>Revision %1 (%2) began to serve</source>
        <translation>修订版本 %1（%2）开始提供服务</translation>
    </message>
    <message>
        <source>Revision %1 (%2) was first seen by the cluster</source>
        <translation>集群首次出现修订版本 %1（%2）</translation>
    </message>
    <message>
        <source>Threshold crossed: %1</source>
        <translation>超过阈值：%1</translation>
    </message>
    <message>
        <source>Planned: from revision %1 (%2) back to revision %3 (%4)</source>
        <translation>已计划：从修订版本 %1（%2）回滚到修订版本 %3（%4）</translation>
    </message>
    <message>
        <source>Preflight: %1 blocking, %2 to note</source>
        <translation>预检：%1 项阻断，%2 项需注意</translation>
    </message>
    <message>
        <source>The rollback (%1) started at %2 and was interrupted.</source>
        <translation>回滚（%1）始于 %2，其进程已不存在。</translation>
    </message>
    <message>
        <source>Its step &quot;%1&quot; started at %2; its result is unknown.</source>
        <translation>其步骤“%1”始于 %2，没有结束记录：结果未知。</translation>
    </message>
    <message>
        <source>All its steps have ended.</source>
        <translation>其所有步骤均已结束。</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; had not begun.</source>
        <translation>步骤“%1”尚未开始。</translation>
    </message>
    <message>
        <source>So the step took effect. Continue carries out the steps that are left; stopping here leaves it as it is.</source>
        <translation>因此该步骤已生效。选择继续 会执行剩余的步骤；选择到此停止则保持现状。</translation>
    </message>
    <message>
        <source>The plan was stored without its secrets and cannot be carried out again: stop here, and plan anew.</source>
        <translation>计划存储时不含敏感信息，无法再次执行：请到此停止并重新制定计划。</translation>
    </message>
    <message>
        <source>Stop here, and assess anew.</source>
        <translation>请到此停止并重新评估。</translation>
    </message>
    <message>
        <source>So its effect is not known. Look for yourself; stopping here leaves it as it is.</source>
        <translation>因此其结果未知。请自行查看；选择到此停止则保持现状。</translation>
    </message>
    <message>
        <source>None of its steps can be looked at.</source>
        <translation>其步骤均无法查看。</translation>
    </message>
    <message>
        <source>Planned: %1</source>
        <translation>已计划：%1</translation>
    </message>
    <message>
        <source>Whether it took effect is being looked at.</source>
        <translation>正在查看是否已生效。</translation>
    </message>
    <message>
        <source>Whether it took effect cannot be read now: %1</source>
        <translation>目前无法读取是否已生效：%1</translation>
    </message>
    <message>
        <source>It is what goes back: without it there is no rollback.</source>
        <translation>执行回滚的正是它：没有它就没有回滚。</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; needs it.</source>
        <translation>步骤“%1”需要它。</translation>
    </message>
    <message>
        <source>Passed over by %1: %2. What it did is not known: %3</source>
        <translation>被 %1 跳过：%2。其效果未知：%3</translation>
    </message>
    <message>
        <source>Left out by %1: %2. It had failed: %3</source>
        <translation>被 %1 跳过：%2。此前已失败：%3</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1，持续 %2</translation>
    </message>
    <message>
        <source>Its step &quot;%1&quot; had failed: %2</source>
        <translation>其步骤“%1”已失败：%2</translation>
    </message>
    <message>
        <source>It had not begun.</source>
        <translation>它尚未开始。</translation>
    </message>
    <message>
        <source>Continue asks what is to become of the step that failed, and ends the rollback where nobody is asked; stopping here ends it as it is.</source>
        <translation>选择继续 会询问如何处理失败的步骤，若无人可询问则结束回滚；选择到此停止则按现状结束回滚。</translation>
    </message>
    <message>
        <source>Planned: from revision %1 (%2) forward again to revision %3 (%4)</source>
        <translation>计划：从修订版本 %1（%2）重新前滚到修订版本 %3（%4）</translation>
    </message>
    <message>
        <source>So the step had no effect or was not begun. Continue carries it out; stopping here leaves it as it is.</source>
        <translation>因此该步骤未生效或尚未开始。选择继续 会执行它；选择到此停止则保持现状。</translation>
    </message>
    <message>
        <source>So the step had no effect or was not begun. Sending it again carries it out; stopping here leaves it as it is.</source>
        <translation>因此该步骤未生效或尚未开始。重新发送会执行它；选择到此停止则保持现状。</translation>
    </message>
    <message>
        <source>It took effect (%1), and was taken back since: the cluster does not show it any more.</source>
        <translation>它曾生效（%1），但之后被撤回：集群中已看不到它。</translation>
    </message>
</context>
<context>
    <name>sternway::operate::DeploymentCopier</name>
    <message>
        <source>ConfigMap %1 could not be read; an empty one was used: %2</source>
        <translation>无法读取 ConfigMap %1；已使用空的 ConfigMap：%2</translation>
    </message>
    <message>
        <source>Secrets are not copied; empty ones were used: %1</source>
        <translation>不复制 Secret；已使用空的 Secret：%1</translation>
    </message>
    <message>
        <source>Pods of %1 that are not ready were left out; the simulation starts others: %2</source>
        <translation>%1 未就绪的 Pod 已略去；模拟环境会启动其他 Pod：%2</translation>
    </message>
</context>
<context>
    <name>sternway::operate::Guard</name>
    <message>
        <source>The program that watched has ended</source>
        <translation>执行监视的程序已结束</translation>
    </message>
    <message>
        <source>A rollback of %1 runs or was interrupted</source>
        <translation>%1 的一次回滚正在运行或已中断</translation>
    </message>
    <message>
        <source>Decide it first.</source>
        <translation>请先处理该回滚。</translation>
    </message>
    <message>
        <source>Guard: %1</source>
        <translation>守护规则：%1</translation>
    </message>
    <message>
        <source>The rollback would be refused: %1</source>
        <translation>回滚将被拒绝：%1</translation>
    </message>
    <message>
        <source>Mend that, then arm the guard again.</source>
        <translation>请先解决该问题，然后重新启用守护规则。</translation>
    </message>
    <message>
        <source>Its time is up</source>
        <translation>时限已到</translation>
    </message>
    <message>
        <source>nothing is known since %1</source>
        <translation>自 %1 起没有任何信息</translation>
    </message>
    <message>
        <source>The runbook has changed: see what it says now, and arm the guard again</source>
        <translation>运行手册已更改：请查看其当前内容，然后重新启用守护规则</translation>
    </message>
    <message>
        <source>The condition is unknown: %1</source>
        <translation>条件未知：%1</translation>
    </message>
    <message>
        <source>The condition no longer holds: %1</source>
        <translation>条件不再成立：%1</translation>
    </message>
    <message>
        <source>The guard armed by %1 rolls back in %2 unless somebody stops it: %3 (%4)</source>
        <translation>由 %1 启用的守护规则将在 %2 后回滚，除非有人将其停止：%3 (%4)</translation>
    </message>
    <message>
        <source>The guard&apos;s countdown ended by itself: %1</source>
        <translation>守护规则的倒计时已自行终止：%1</translation>
    </message>
    <message>
        <source>Sternway did not run while it counted, so nobody could have stopped it</source>
        <translation>倒计时期间 Sternway 未运行，因此没有人能将其停止</translation>
    </message>
    <message>
        <source>Nobody stopped the guard: it rolls back</source>
        <translation>无人停止守护规则：即将回滚</translation>
    </message>
    <message>
        <source>%1 stopped the guard: nothing is rolled back</source>
        <translation>%1 停止了守护规则：不会回滚任何内容</translation>
    </message>
    <message>
        <source>The guard does not roll back: %1</source>
        <translation>守护规则不会回滚：%1</translation>
    </message>
</context>
<context>
    <name>sternway::operate::Guards</name>
    <message>
        <source>The cluster %1 was closed</source>
        <translation>集群 %1 已关闭</translation>
    </message>
    <message>
        <source>The program that watched has ended</source>
        <translation>执行监视的程序已结束</translation>
    </message>
</context>
<context>
    <name>sternway::operate::Operation</name>
    <message>
        <source>The journal&apos;s record of this rollback does not fit its plan</source>
        <translation>事故日志中此回滚的记录与其计划不符</translation>
    </message>
    <message>
        <source>The plan was stored without its secrets, so that its patch cannot be sent again. Plan the rollback anew.</source>
        <translation>计划存储时不含敏感信息，因此其补丁无法再次发送。请重新制定回滚计划。</translation>
    </message>
    <message>
        <source>The interrupted rollback was taken over, to end it</source>
        <translation>已接管被中断的回滚，以将其结束</translation>
    </message>
    <message>
        <source>The interrupted rollback was taken over; its step is done again</source>
        <translation>已接管被中断的回滚；重新执行其步骤</translation>
    </message>
    <message>
        <source>The interrupted rollback was taken over and goes on</source>
        <translation>已接管被中断的回滚，继续执行</translation>
    </message>
    <message>
        <source>The rollback goes on</source>
        <translation>回滚继续进行</translation>
    </message>
    <message>
        <source>The rollback was paused</source>
        <translation>回滚已暂停</translation>
    </message>
    <message>
        <source>Not done: the operator cancelled</source>
        <translation>未执行：操作人员已取消</translation>
    </message>
    <message>
        <source>(This could not be recorded: %1)</source>
        <translation>（此项未能记录：%1）</translation>
    </message>
    <message>
        <source>Stopped, because the journal cannot be written: %1 %2</source>
        <translation>已停止，因为无法写入事故日志：%1 %2</translation>
    </message>
    <message>
        <source>The plan has a step of the unknown kind &quot;%1&quot;; it was made by a newer Sternway</source>
        <translation>计划中有未知类型的步骤“%1”；该计划由更新版本的 Sternway 制定</translation>
    </message>
    <message>
        <source>The rollback began: %1</source>
        <translation>回滚开始：%1</translation>
    </message>
    <message>
        <source>Whether the interrupted step took effect cannot be read: %1</source>
        <translation>无法读取被中断的步骤是否已生效：%1</translation>
    </message>
    <message>
        <source>Its answer was lost. %1</source>
        <translation>其响应丢失。%1</translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed</source>
        <translation>已取消：未作任何更改</translation>
    </message>
    <message>
        <source>Cancelled; what has changed cannot be read now (%1)</source>
        <translation>已取消；目前无法读取更改了什么（%1）</translation>
    </message>
    <message>
        <source>Cancelled. %1</source>
        <translation>已取消。%1</translation>
    </message>
    <message>
        <source>Left out by the operator: %1</source>
        <translation>被操作人员跳过：%1</translation>
    </message>
    <message>
        <source>The rollback waits for a decision on: %1</source>
        <translation>回滚正在等待对以下项作出决定：%1</translation>
    </message>
    <message>
        <source>%1 has &quot;%2&quot; looked at again: it took effect</source>
        <translation>%1 让 Sternway 重新查看“%2”：已生效</translation>
    </message>
    <message>
        <source>%1 has &quot;%2&quot; done again</source>
        <translation>%1 已将“%2”重新执行</translation>
    </message>
    <message>
        <source>A step is left out for a reason.</source>
        <translation>跳过步骤须说明原因。</translation>
    </message>
    <message>
        <source>%1 ended the rollback here.</source>
        <translation>%1 在此终止了回滚。</translation>
    </message>
    <message>
        <source>Not done. %1</source>
        <translation>未执行。%1</translation>
    </message>
    <message>
        <source>Not begun: %1</source>
        <translation>未开始：%1</translation>
    </message>
</context>
<context>
    <name>sternway::operate::PlanRehearsal</name>
    <message>
        <source>A person does it</source>
        <translation>由人工执行</translation>
    </message>
    <message>
        <source>How the version behaves is not known to the simulation</source>
        <translation>模拟环境无法得知该版本的表现</translation>
    </message>
    <message>
        <source>It does more than change objects of Kubernetes</source>
        <translation>它不只是更改 Kubernetes 对象</translation>
    </message>
    <message>
        <source>Only Deployments are simulated</source>
        <translation>仅模拟 Deployment</translation>
    </message>
    <message>
        <source>In the simulation every image can be pulled, starts and becomes ready: this shows that the steps work on these objects, not that the version is good.</source>
        <translation>在模拟环境中，每个镜像都能拉取、启动并就绪：这表明步骤对这些对象有效，并不表明该版本良好。</translation>
    </message>
    <message>
        <source>Permissions, quotas, admission, autoscaling, GitOps controllers and nodes are not simulated.</source>
        <translation>不模拟权限、配额、准入控制、自动扩缩、GitOps 控制器和节点。</translation>
    </message>
    <message>
        <source>No step of this plan can be rehearsed</source>
        <translation>此计划中没有可演练的步骤</translation>
    </message>
    <message>
        <source>Steps that change Deployments can; programs, databases, addresses and people are left out.</source>
        <translation>更改 Deployment 的步骤可以演练；程序、数据库、地址和人工步骤会跳过。</translation>
    </message>
    <message>
        <source>Rehearsal of a plan</source>
        <translation>计划的演练</translation>
    </message>
    <message>
        <source>It needs the step %1, which is not rehearsed</source>
        <translation>它需要步骤 %1，而该步骤未演练</translation>
    </message>
    <message>
        <source>%1 of %2 steps were rehearsed on copies in a simulation.</source>
        <translation>已在模拟环境中用副本演练 %1 个步骤（共 %2 个）。</translation>
    </message>
    <message>
        <source>All of them succeeded.</source>
        <translation>全部成功。</translation>
    </message>
    <message>
        <source>The rehearsal failed: %1</source>
        <translation>演练失败：%1</translation>
    </message>
    <message>
        <source>not rehearsed: %1</source>
        <translation>未演练：%1</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未执行到</translation>
    </message>
    <message>
        <source>succeeded: %1</source>
        <translation>成功：%1</translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation>已跳过：%1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失败：%1</translation>
    </message>
</context>
<context>
    <name>sternway::operate::RollbackRun</name>
    <message>
        <source>Reading the cluster and its metrics</source>
        <translation>正在读取集群及其指标</translation>
    </message>
    <message>
        <source>Nothing calls for a rollback: %1</source>
        <translation>没有需要回滚的理由：%1</translation>
    </message>
    <message>
        <source>To go back anyway, say to which revision (--to).</source>
        <translation>如仍要回滚，请指定目标修订版本 (--to)。</translation>
    </message>
    <message>
        <source>Checking what could make the rollback fail</source>
        <translation>正在检查可能导致回滚失败的因素</translation>
    </message>
    <message>
        <source>Reading the workload again</source>
        <translation>正在重新读取工作负载</translation>
    </message>
    <message>
        <source>Revision %1 is no longer there</source>
        <translation>修订版本 %1 已不存在</translation>
    </message>
    <message>
        <source>Kubernetes has taken it out of the history meanwhile. Choose another target.</source>
        <translation>Kubernetes 在此期间已将其从历史记录中移除。请选择其他目标。</translation>
    </message>
    <message>
        <source>%1 forward again: %2</source>
        <translation>%1 重新前滚：%2</translation>
    </message>
    <message>
        <source>Going forward again needs a reason</source>
        <translation>重新前滚需要说明原因</translation>
    </message>
    <message>
        <source>Say it by --reason.</source>
        <translation>请用 --reason 说明。</translation>
    </message>
    <message>
        <source>Revision %1 is %2</source>
        <translation>修订版本 %1 已%2</translation>
    </message>
    <message>
        <source>It was marked after the plan was made. Choose another target.</source>
        <translation>它在计划制定后被标记。请选择其他目标。</translation>
    </message>
    <message>
        <source>Not begun: %1</source>
        <translation>未开始：%1</translation>
    </message>
</context>
<context>
    <name>sternway::operate::ServicesRun</name>
    <message>
        <source>%1, which goes first, was not rolled back</source>
        <translation>须先回滚的 %1 未回滚</translation>
    </message>
    <message>
        <source>Cancelled before it began</source>
        <translation>在开始前已取消</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Not begun: %1 failed</source>
        <translation>未开始：%1 失败</translation>
    </message>
</context>
<context>
    <name>sternway::operate::preflight::Findings</name>
    <message>
        <source>Ask for the right to read it, or look at it yourself.</source>
        <translation>请申请读取权限，或自行查看。</translation>
    </message>
    <message>
        <source>Run the checks again.</source>
        <translation>请重新运行检查。</translation>
    </message>
    <message>
        <source>Could not check: %1</source>
        <translation>无法检查：%1</translation>
    </message>
</context>
<context>
    <name>sternway::platform</name>
    <message>
        <source>%1 cannot be attached: %2</source>
        <translation>无法附加 %1：%2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Make room on the disk, or see to the rights of the folder. Nothing was attached.</source>
        <translation>请释放磁盘空间，或检查文件夹的权限。未附加任何内容。</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>it has more than 10 MB</source>
        <translation>它超过 10 MB</translation>
    </message>
    <message>
        <source>This runbook has no digest that could be accepted</source>
        <translation>此运行手册没有可供接受的摘要 (digest)</translation>
    </message>
    <message>
        <source>The copy of %1 is not on this computer</source>
        <translation>此计算机上没有 %1 的副本</translation>
    </message>
    <message>
        <source>The copy of %1 is not what was attached: its SHA-256 is another</source>
        <translation>%1 的副本与所附文件不同：其 SHA-256 不一致</translation>
    </message>
    <message>
        <source>No home folder is known for %1</source>
        <translation>找不到 %1 的主目录</translation>
    </message>
    <message>
        <source>Set HOME, or STERNWAY_DATA_DIR and STERNWAY_CONFIG_DIR.</source>
        <translation>请设置 HOME，或设置 STERNWAY_DATA_DIR 和 STERNWAY_CONFIG_DIR。</translation>
    </message>
</context>
<context>
    <name>sternway::platform::ChannelBook</name>
    <message>
        <source>There is a channel &quot;%1&quot; already</source>
        <translation>已有渠道“%1”</translation>
    </message>
    <message>
        <source>There is no channel &quot;%1&quot;</source>
        <translation>没有渠道“%1”</translation>
    </message>
</context>
<context>
    <name>sternway::platform::KeychainSecrets</name>
    <message>
        <source>There is no secret %1</source>
        <translation>没有机密 %1</translation>
    </message>
    <message>
        <source>The keychain refused to return the secret %1</source>
        <translation>密钥环拒绝提供机密 %1</translation>
    </message>
    <message>
        <source>The keychain has not answered: it may still hold the secret %1</source>
        <translation>密钥环没有响应：其中可能仍保存着机密 %1</translation>
    </message>
    <message>
        <source>The keychain is locked, so it is not known whether it holds the secret %1</source>
        <translation>密钥环已锁定：无法得知其中是否保存着机密 %1</translation>
    </message>
    <message>
        <source>Unlock it, and try again.</source>
        <translation>请解锁后重试。</translation>
    </message>
    <message>
        <source>The keychain did not delete the secret %1: it is locked or refused</source>
        <translation>密钥环未能删除机密 %1：它已锁定或拒绝操作</translation>
    </message>
    <message>
        <source>The keychain has not answered, so it is not known whether it holds the secret %1</source>
        <translation>密钥环没有响应：无法得知其中是否保存着机密 %1</translation>
    </message>
    <message>
        <source>The keychain has not answered.</source>
        <translation>密钥环没有响应。</translation>
    </message>
    <message>
        <source>The keychain is locked or refused. %1</source>
        <translation>密钥环已锁定或拒绝操作。%1</translation>
    </message>
</context>
<context>
    <name>sternway::platform::ProcessRun</name>
    <message>
        <source>There is no program to run</source>
        <translation>没有要运行的程序</translation>
    </message>
    <message>
        <source>A word of the command holds a NUL character</source>
        <translation>命令中有一个参数含有 NUL 字符</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be set in a program&apos;s environment</source>
        <translation>无法在程序的环境中设置“%1”</translation>
    </message>
    <message>
        <source>The folder %1 is not there</source>
        <translation>文件夹 %1 不存在</translation>
    </message>
    <message>
        <source>The program %1 is not installed</source>
        <translation>未安装程序 %1</translation>
    </message>
    <message>
        <source>There is no program %1</source>
        <translation>没有程序 %1</translation>
    </message>
    <message>
        <source>%1 is not an executable file</source>
        <translation>%1 不是可执行文件</translation>
    </message>
    <message>
        <source>%1 cannot be started: too many files are open</source>
        <translation>无法启动 %1：打开的文件过多</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2</source>
        <translation>无法启动 %1：%2</translation>
    </message>
    <message>
        <source>%1 has not ended within %2</source>
        <translation>%1 未在 %2 内结束</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>%1 已被停止</translation>
    </message>
    <message>
        <source>%1 was ended by signal %2 (%3)</source>
        <translation>%1 被信号 %2（%3）终止</translation>
    </message>
</context>
<context>
    <name>sternway::platform::Settings</name>
    <message>
        <source>The settings %1 cannot be written</source>
        <translation>无法写入设置 %1</translation>
    </message>
    <message>
        <source>Make the file and its folder writable, or choose another folder with STERNWAY_CONFIG_DIR. The change holds until Sternway ends.</source>
        <translation>请将文件及其文件夹设为可写，或用 STERNWAY_CONFIG_DIR 另选文件夹。在 Sternway 退出前，该更改一直有效。</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;</source>
        <translation>%1 不能是“%2”</translation>
    </message>
    <message>
        <source>It is one of: %1.</source>
        <translation>可选值：%1。</translation>
    </message>
</context>
<context>
    <name>sternway::prometheus</name>
    <message>
        <source>The answer is not Alertmanager&apos;s: %1</source>
        <translation>响应不是来自 Alertmanager：%1</translation>
    </message>
    <message>
        <source>Check the address: it must be the one whose page lists the alerts, with its path prefix if it has one. Its API v2 is needed (Alertmanager 0.16 or newer).</source>
        <translation>请检查地址：其页面应列出告警；如有路径前缀，也要一并填写。需要其 API v2（Alertmanager 0.16 或更高版本）。</translation>
    </message>
    <message>
        <source>no list of alerts</source>
        <translation>不是告警列表</translation>
    </message>
    <message>
        <source>an alert without labels</source>
        <translation>有告警不带标签</translation>
    </message>
    <message>
        <source>Prometheus&apos; HTTP configuration is not valid YAML (line %1)</source>
        <translation>Prometheus 的 HTTP 配置不是有效的 YAML（第 %1 行）</translation>
    </message>
    <message>
        <source>Prometheus&apos; HTTP configuration %1 cannot be read</source>
        <translation>无法读取 Prometheus 的 HTTP 配置 %1</translation>
    </message>
    <message>
        <source>The answer is not Prometheus&apos;: %1</source>
        <translation>响应不是来自 Prometheus：%1</translation>
    </message>
    <message>
        <source>Check the address: it must be the one whose page lists the targets, with its path prefix if it has one.</source>
        <translation>请检查地址：其页面应列出抓取目标；如有路径前缀，也要一并填写。</translation>
    </message>
    <message>
        <source>no JSON object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>Prometheus refuses the query: %1</source>
        <translation>Prometheus 拒绝该查询：%1</translation>
    </message>
    <message>
        <source>it has no status</source>
        <translation>缺少 status</translation>
    </message>
    <message>
        <source>a value cannot be read</source>
        <translation>有一个值无法读取</translation>
    </message>
    <message>
        <source>The query gives a %1, not numbers</source>
        <translation>该查询返回的是 %1，而不是数值</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
    <message>
        <source>no list of groups</source>
        <translation>不是分组列表</translation>
    </message>
    <message>
        <source>(without the label)</source>
        <translation>（无此标签）</translation>
    </message>
    <message>
        <source>Which requests of %1 failed is not known: %2 is none of the usual values. Give the query of the error rate in the settings or in the runbook</source>
        <translation>无法得知 %1 的哪些请求失败：%2 不是常用的值。请在设置或运行手册中给出错误率的查询</translation>
    </message>
    <message>
        <source>%1 has no label that tells failed requests from others: give the query of the error rate in the settings or in the runbook</source>
        <translation>%1 没有用于区分失败请求的标签：请在设置或运行手册中给出错误率的查询</translation>
    </message>
    <message>
        <source>a web page (HTML) came, such as a sign-in page has</source>
        <translation>返回的是网页 (HTML)，例如登录页面</translation>
    </message>
    <message>
        <source>the answer is incomplete: a part of the storage did not answer (isPartial)</source>
        <translation>响应不完整：部分存储没有响应 (isPartial)</translation>
    </message>
    <message>
        <source>a web page</source>
        <comment>the server answers with it</comment>
        <translation>网页</translation>
    </message>
    <message>
        <source>The series of this service differ in %1 (%2); Sternway cannot tell whether they are of several clusters, so nothing is measured. Say it once, in the window or with --cluster-label: none if they are of one, else %1=NAME</source>
        <translation>此服务的各序列在 %1 上取值不同（%2）；Sternway 无法判断它们是否属于多个集群，因此不进行测量。请在窗口中或用 --cluster-label 指定一次：如果属于同一集群，请写 none，否则写 %1=NAME</translation>
    </message>
    <message>
        <source>This Prometheus holds series of several clusters (%1: %2); Sternway cannot tell which belongs to this context, so nothing is measured</source>
        <translation>此 Prometheus 中有多个集群的序列（%1：%2）；Sternway 无法判断哪个集群属于此上下文，因此不进行测量</translation>
    </message>
    <message>
        <source>%1. Say it once, in the window or with --cluster-label %2=NAME</source>
        <translation>%1。请在窗口中或用 --cluster-label %2=NAME 指定一次</translation>
    </message>
    <message>
        <source>%1; by the context&apos;s name perhaps %3. Say it once, in the window or with --cluster-label %2=%3</source>
        <translation>%1；按上下文名称可能是 %3。请在窗口中或用 --cluster-label %2=%3 指定一次</translation>
    </message>
    <message>
        <source>recognised by its pod names</source>
        <translation>根据其 Pod 名称识别</translation>
    </message>
    <message>
        <source>recognised by its node names</source>
        <translation>根据其节点名称识别</translation>
    </message>
    <message>
        <source>recognised by the uid of kube-system</source>
        <translation>根据 kube-system 的 uid 识别</translation>
    </message>
    <message>
        <source>This Prometheus holds series of %1=%2 only, and none of that cluster&apos;s nodes is one of this context&apos;s, so nothing is measured</source>
        <translation>此 Prometheus 中只有 %1=%2 的序列，而该集群没有任何节点属于此上下文，因此不进行测量</translation>
    </message>
    <message>
        <source>Failed requests of %1 may be missing: %2 is none of the usual values. Give the query of the error rate in the settings or in the runbook</source>
        <translation>%1 的失败请求可能有遗漏：%2 不是常用的值。请在设置或运行手册中给出错误率的查询</translation>
    </message>
    <message>
        <source>Failed requests of %1 may be missing: past its limit of attribute combinations, OpenTelemetry counts new ones together and without their status (otel_metric_overflow). Keep ids out of the attributes or raise the limit; restarting the pods helps for a while</source>
        <translation>%1 的失败请求可能有遗漏：属性组合超过上限后，OpenTelemetry 会把新的组合合并计数，且不带状态（otel_metric_overflow）。请不要把 ID 写入属性，或提高上限；重启 Pod 可暂时缓解</translation>
    </message>
    <message>
        <source>it has no groups of rules</source>
        <translation>其中没有规则组</translation>
    </message>
</context>
<context>
    <name>sternway::prometheus::AlertRun</name>
    <message>
        <source>Only Alertmanager&apos;s alerts are known: %1</source>
        <translation>只能获知 Alertmanager 的告警：%1</translation>
    </message>
    <message>
        <source>Which alerts are silenced is not known: %1</source>
        <translation>无法得知哪些告警已静默：%1</translation>
    </message>
    <message>
        <source>Prometheus at %1 evaluates no alerting rules: name Alertmanager&apos;s address</source>
        <translation>%1 处的 Prometheus 不评估任何告警规则：请指定 Alertmanager 的地址</translation>
    </message>
    <message>
        <source>VictoriaMetrics has vmalert&apos;s if it is told where that is (-vmalert.proxyURL).</source>
        <translation>为 VictoriaMetrics 指明 vmalert 的位置 (-vmalert.proxyURL) 后，它即可提供 vmalert 的告警规则。</translation>
    </message>
</context>
<context>
    <name>sternway::prometheus::AlertmanagerClient</name>
    <message>
        <source>Alertmanager at %1 does not accept the credentials</source>
        <translation>%1 处的 Alertmanager 不接受该凭据</translation>
    </message>
    <message>
        <source>The credentials may not read the alerts of Alertmanager at %1</source>
        <translation>该凭据无权读取 %1 处 Alertmanager 的告警</translation>
    </message>
    <message>
        <source>There is no Alertmanager at %1; check the address and its path prefix</source>
        <translation>%1 处没有 Alertmanager；请检查地址及其路径前缀</translation>
    </message>
    <message>
        <source>Alertmanager at %1: %2</source>
        <translation>%1 处的 Alertmanager：%2</translation>
    </message>
</context>
<context>
    <name>sternway::prometheus::ClusterFinder</name>
    <message>
        <source>Whether this source holds several clusters could not be looked at, so nothing is measured: %1. If it holds one only, say it once: --cluster-label none</source>
        <translation>无法查明此来源是否有多个集群，因此不进行测量：%1。如果只有一个集群，请指定一次：--cluster-label none</translation>
    </message>
</context>
<context>
    <name>sternway::prometheus::ConfigReader</name>
    <message>
        <source>the file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Known here: %1</source>
        <translation>此处支持：%1</translation>
    </message>
    <message>
        <source>Prometheus&apos; HTTP configuration: %1</source>
        <translation>Prometheus 的 HTTP 配置：%1</translation>
    </message>
    <message>
        <source>%1 is not supported</source>
        <translation>不支持 %1</translation>
    </message>
    <message>
        <source>unknown key %1 (line %2)</source>
        <translation>未知的键 %1（第 %2 行）</translation>
    </message>
    <message>
        <source>%1 must have keys and values</source>
        <translation>%1 必须包含键和值</translation>
    </message>
    <message>
        <source>give %1 or %2, not both</source>
        <translation>只能提供 %1 或 %2 其中之一，不能同时提供</translation>
    </message>
    <message>
        <source>only one of authorization, basic_auth and bearer_token can be used</source>
        <translation>authorization、basic_auth 和 bearer_token 只能使用其中一个</translation>
    </message>
    <message>
        <source>for basic authentication write basic_auth, not authorization</source>
        <translation>基本认证请使用 basic_auth，而不是 authorization</translation>
    </message>
    <message>
        <source>a client certificate needs both cert_file and key_file</source>
        <translation>客户端证书需要同时设置 cert_file 和 key_file</translation>
    </message>
</context>
<context>
    <name>sternway::prometheus::OutcomeReader</name>
    <message>
        <source>no %1</source>
        <comment>label</comment>
        <translation>没有 %1</translation>
    </message>
</context>
<context>
    <name>sternway::prometheus::PrometheusClient</name>
    <message>
        <source>Looked for %1, with labels that name the workload or its pods</source>
        <translation>已查找 %1，且标签指明该工作负载或其 Pod</translation>
    </message>
    <message>
        <source>The list of series may be incomplete: %1</source>
        <translation>只知道部分序列：%1</translation>
    </message>
    <message>
        <source>The connection to Prometheus was closed</source>
        <translation>与 Prometheus 的连接已关闭</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is %1 ahead of the Prometheus server&apos;s, so fresh samples look %1 old. Synchronise the clocks (NTP)</source>
        <translation>本机时钟比 Prometheus 服务器的时钟快 %1，因此新样本看起来像是 %1 之前的。请同步时钟 (NTP)</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is %1 behind the Prometheus server&apos;s, so the newest %1 of samples are not read yet. Synchronise the clocks (NTP)</source>
        <translation>本机时钟比 Prometheus 服务器的时钟慢 %1，因此尚未读取最近 %1 的样本。请同步时钟 (NTP)</translation>
    </message>
</context>
<context>
    <name>sternway::prometheus::SourceErrors</name>
    <message>
        <source>Prometheus at %1 redirects to %2, which is not followed: a sign-in page, or another address</source>
        <translation>%1 处的 Prometheus 重定向到 %2，不予跟随：可能是登录页面或其他地址</translation>
    </message>
    <message>
        <source>Prometheus does not understand the query: %1</source>
        <translation>Prometheus 无法理解该查询：%1</translation>
    </message>
    <message>
        <source>Prometheus could not carry out the query: %1</source>
        <translation>Prometheus 无法执行该查询：%1</translation>
    </message>
    <message>
        <source>Prometheus at %1 does not accept the credentials</source>
        <translation>%1 处的 Prometheus 不接受该凭据</translation>
    </message>
    <message>
        <source>The credentials may not query Prometheus at %1</source>
        <translation>该凭据无权查询 %1 处的 Prometheus</translation>
    </message>
    <message>
        <source>There is no Prometheus at %1; check the address and its path prefix</source>
        <translation>%1 处没有 Prometheus；请检查地址及其路径前缀</translation>
    </message>
    <message>
        <source>Prometheus at %1 takes no more requests for now</source>
        <translation>%1 处的 Prometheus 暂不接受更多请求</translation>
    </message>
    <message>
        <source>Prometheus at %1: %2</source>
        <translation>%1 处的 Prometheus：%2</translation>
    </message>
    <message>
        <source>. It wants a client certificate: name cert_file and key_file under tls_config</source>
        <translation>。它需要客户端证书：请在 tls_config 下指定 cert_file 和 key_file</translation>
    </message>
    <message>
        <source>. If it wants a client certificate, name cert_file and key_file under tls_config</source>
        <translation>。如果它需要客户端证书，请在 tls_config 下指定 cert_file 和 key_file</translation>
    </message>
    <message>
        <source>Prometheus at %1 has no endpoint %2 (HTTP 404)</source>
        <translation>%1 处的 Prometheus 没有端点 %2 (HTTP 404)</translation>
    </message>
    <message>
        <source>Prometheus at %1 is not answering queries (HTTP 503): overloaded, still starting, or it aborted the query</source>
        <translation>%1 处的 Prometheus 不响应查询 (HTTP 503)：过载、仍在启动，或已中止该查询</translation>
    </message>
</context>
<context>
    <name>sternway::rehearsal</name>
    <message>
        <source>The scenario %1 cannot be read</source>
        <translation>无法读取场景 %1</translation>
    </message>
    <message>
        <source>There is no scenario &quot;%1&quot;</source>
        <translation>没有场景“%1”</translation>
    </message>
    <message>
        <source>Choose one of %1, or give the path of a .yaml file.</source>
        <translation>请从 %1 中选择，或给出 .yaml 文件的路径。</translation>
    </message>
    <message>
        <source>The scenario %1 cannot be opened</source>
        <translation>无法打开场景 %1</translation>
    </message>
</context>
<context>
    <name>sternway::rehearsal::Copies</name>
    <message>
        <source>Copies of a cluster&apos;s objects</source>
        <translation>集群对象的副本</translation>
    </message>
</context>
<context>
    <name>sternway::rehearsal::Loader</name>
    <message>
        <source>there is no behaviour &quot;%1&quot;; there are %2</source>
        <translation>没有行为“%1”；现有 %2</translation>
    </message>
    <message>
        <source>from must be at least 15 minutes before the start (-15m); a later release belongs into the timeline</source>
        <translation>from 必须至少比开始时间早 15 分钟 (-15m)；更晚的发布应放在 timeline 中</translation>
    </message>
    <message>
        <source>version %1 is listed twice</source>
        <translation>版本 %1 重复列出</translation>
    </message>
    <message>
        <source>revisions must be in the order in which they went live, those without from last</source>
        <translation>revisions 必须按上线顺序排列，没有 from 的放在最后</translation>
    </message>
    <message>
        <source>%1 needs at least one revision with from</source>
        <translation>%1 至少需要一个带 from 的修订版本</translation>
    </message>
    <message>
        <source>there is no service &quot;%1&quot; (write NAMESPACE/NAME)</source>
        <translation>没有服务“%1”（请写成 NAMESPACE/NAME）</translation>
    </message>
    <message>
        <source>at is missing, or earlier than 14 minutes before the start</source>
        <translation>缺少 at，或早于开始前 14 分钟</translation>
    </message>
    <message>
        <source>%1 has no revision %2</source>
        <translation>%1 没有修订版本 %2</translation>
    </message>
    <message>
        <source>a happening needs one of release, scale, configure</source>
        <translation>场景事件需要 release、scale、configure 之一</translation>
    </message>
    <message>
        <source>apiVersion must be sternway/v1 and kind must be Scenario</source>
        <translation>apiVersion 必须是 sternway/v1，kind 必须是 Scenario</translation>
    </message>
    <message>
        <source>service %1/%2 is listed twice</source>
        <translation>服务 %1/%2 重复列出</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2 expected, not &quot;%3&quot;</source>
        <translation>应为 %1 到 %2 之间的整数，而不是“%3”</translation>
    </message>
    <message>
        <source>a number of at least 0 expected, not &quot;%1&quot;</source>
        <translation>应为不小于 0 的数字，而不是“%1”</translation>
    </message>
    <message>
        <source>a share such as 12% or 0.12 expected, not &quot;%1&quot;</source>
        <translation>应为 12% 或 0.12 之类的占比，而不是“%1”</translation>
    </message>
    <message>
        <source>a single value expected here</source>
        <translation>此处应为单个值</translation>
    </message>
    <message>
        <source>a duration such as 900ms, 5s, -4m, 6h or -1d expected, not &quot;%1&quot;</source>
        <translation>应为 900ms、5s、-4m、6h 或 -1d 之类的时长，而不是“%1”</translation>
    </message>
</context>
<context>
    <name>sternway::rehearsal::Rehearsal</name>
    <message>
        <source>%1/%2 does not exist any more</source>
        <translation>%1/%2 已不存在</translation>
    </message>
    <message>
        <source>%1 asks for %2 instead of %3</source>
        <translation>%1 指定的是 %2，而不是 %3</translation>
    </message>
    <message>
        <source>%1 has %2 %3 where %4 are asked for</source>
        <translation>%1 的 %3 为 %2，而要求为 %4</translation>
    </message>
    <message>
        <source>%1 still fails %2 % of its requests</source>
        <translation>%1 仍有 %2 % 的请求失败</translation>
    </message>
    <message>
        <source>the Application %1 will bring its own revision back</source>
        <translation>Application %1 会恢复其自身的修订版本</translation>
    </message>
</context>
<context>
    <name>sternway::report</name>
    <message>
        <source>list of %1</source>
        <translation>含 %1 项的列表</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 及另外 %2 项</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 more in the JSON export</source>
        <translation>其余 %1 项见 JSON 导出</translation>
    </message>
    <message>
        <source>%1 = %2 − %3</source>
        <translation>%1 = %2 − %3</translation>
    </message>
    <message>
        <source>%1: not known, neither of the two is recorded</source>
        <translation>%1：未知，两者均无记录</translation>
    </message>
    <message>
        <source>%1: not known, %2 is not recorded</source>
        <translation>%1：未知，“%2”无记录</translation>
    </message>
    <message>
        <source>was planned and not started</source>
        <translation>已计划但未开始</translation>
    </message>
    <message>
        <source>was interrupted</source>
        <translation>已被打断</translation>
    </message>
    <message>
        <source>is running</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>is paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>已成功</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>已失败</translation>
    </message>
    <message>
        <source>was cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>has an unknown outcome</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Incident %1 for %2 (context %3)</source>
        <translation>事故 %1，涉及 %2（上下文 %3）</translation>
    </message>
    <message>
        <source>, severity %1</source>
        <translation>，严重级别 %1</translation>
    </message>
    <message>
        <source>, declared at %1.</source>
        <translation>，宣布于 %1。</translation>
    </message>
    <message>
        <source>The rollback %1 %2.</source>
        <translation>回滚 %1：%2。</translation>
    </message>
    <message>
        <source>The impact lasted %1.</source>
        <translation>影响持续了 %1。</translation>
    </message>
    <message>
        <source>Closed at %1.</source>
        <translation>关闭于 %1。</translation>
    </message>
    <message>
        <source>Still open.</source>
        <translation>尚未关闭。</translation>
    </message>
    <message>
        <source>Whether step %1 (%2) took effect.</source>
        <translation>步骤 %1（%2）是否已生效。</translation>
    </message>
    <message>
        <source>Whether step %1 (%2) took effect: it was started and its end is not recorded.</source>
        <translation>步骤 %1（%2）是否已生效：它已开始，但没有结束记录。</translation>
    </message>
    <message>
        <source>How the operation %1 ended.</source>
        <translation>操作 %1 的结束情况。</translation>
    </message>
    <message>
        <source>The time of &quot;%1&quot;.</source>
        <translation>“%1”的时间。</translation>
    </message>
    <message>
        <source>At event %1 there was no usable value of: %2.</source>
        <translation>事件 %1 发生时，以下各项没有可用值：%2。</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>overridden: %1</source>
        <translation>已强制通过：%1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>List</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>执行人</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>时间 (UTC)</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Checklists</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation>已跳过：%1</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Steps carried out by hand</source>
        <translation>手动执行的步骤</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>, rehearsal</source>
        <translation>，演练</translation>
    </message>
    <message>
        <source>Rollback %1: %2</source>
        <translation>回滚 %1：%2</translation>
    </message>
    <message>
        <source>, took %1</source>
        <translation>，用时 %1</translation>
    </message>
    <message>
        <source>INCIDENT</source>
        <translation>事故</translation>
    </message>
    <message>
        <source>DECLARED</source>
        <translation>宣布时间</translation>
    </message>
    <message>
        <source>SEVERITY</source>
        <translation>严重级别</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>SERVICE</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>CONTEXT</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>REHEARSAL on a simulated cluster</source>
        <translation>在模拟集群上的演练</translation>
    </message>
    <message>
        <source>Events (UTC):</source>
        <translation>事件 (UTC)：</translation>
    </message>
    <message>
        <source>Not known:</source>
        <translation>未知项：</translation>
    </message>
    <message>
        <source>The record is not intact: %1.</source>
        <translation>记录不完整：%1。</translation>
    </message>
    <message>
        <source>Times are in UTC, which was the local time as well.</source>
        <translation>时间均为 UTC，当时的本地时间也是 UTC。</translation>
    </message>
    <message>
        <source>Times are in UTC; the local time was UTC%1.</source>
        <translation>时间均为 UTC；当时的本地时间为 UTC%1。</translation>
    </message>
    <message>
        <source>Timeline of %1</source>
        <translation>%1 的时间线</translation>
    </message>
    <message>
        <source>[Rehearsal]</source>
        <translation>[演练]</translation>
    </message>
    <message>
        <source>This was a rehearsal on a simulated cluster. No real service was affected.</source>
        <translation>这是在模拟集群上的演练，未影响任何真实服务。</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事故</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重级别</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>宣布时间</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭时间</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>尚未关闭</translation>
    </message>
    <message>
        <source>%1 (event %2)</source>
        <translation>%1（事件 %2）</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>From these:</source>
        <translation>由此得出：</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>None is recorded.</source>
        <translation>没有记录。</translation>
    </message>
    <message>
        <source>Rollback %1</source>
        <translation>回滚 %1</translation>
    </message>
    <message>
        <source>What it changed:</source>
        <translation>更改的内容：</translation>
    </message>
    <message>
        <source>What it did not bring back:</source>
        <translation>未恢复的内容：</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>开始 (UTC)</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Equivalent command</source>
        <translation>等效命令</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>What is not known</source>
        <translation>未知情况</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Written by %1 from its journal.</source>
        <translation>由 %1 根据其事故日志生成。</translation>
    </message>
    <message>
        <source>time to detect</source>
        <translation>发现用时</translation>
    </message>
    <message>
        <source>time to declare</source>
        <translation>宣布用时</translation>
    </message>
    <message>
        <source>time to mitigate</source>
        <translation>缓解用时</translation>
    </message>
    <message>
        <source>time to resolve</source>
        <translation>解决用时</translation>
    </message>
    <message>
        <source>duration of the impact</source>
        <translation>影响时长</translation>
    </message>
    <message>
        <source>(recorded at %1)</source>
        <translation>（记录于 %1）</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Started: %1</source>
        <translation>开始：%1</translation>
    </message>
    <message>
        <source>Ended: %1, after %2</source>
        <translation>结束：%1，历时 %2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Why this target: %1</source>
        <translation>选择该目标的原因：%1</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>预检</translation>
    </message>
    <message>
        <source>%1 (only when: %2)</source>
        <translation>%1（仅当：%2）</translation>
    </message>
    <message>
        <source>Left to a person</source>
        <translation>由人工执行</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>计划：%1</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制定时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nothing had begun when this was written.</source>
        <translation>写入此内容时尚未开始任何操作。</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code (BCP 47) of the language that these texts are in</comment>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>A PDF cannot be written here: there are no fonts</source>
        <translation>此处无法写入 PDF：没有可用的字体</translation>
    </message>
    <message>
        <source>The PDF could not be written</source>
        <translation>无法写入 PDF</translation>
    </message>
    <message>
        <source>to be set</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>%1 recorded; the timeline names them, this text gives roles</source>
        <translation>记录了 %1 人；时间线中有姓名，本文只写角色</translation>
    </message>
    <message>
        <source>none recorded</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>Post-mortem of %1</source>
        <translation>%1 的复盘报告</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <source>Responders</source>
        <translation>处置人员</translation>
    </message>
    <message>
        <source>Times are in UTC. Numbers in parentheses name the events of the record that a statement rests on.</source>
        <translation>时间均为 UTC。括号中的编号是陈述所依据的记录中的事件。</translation>
    </message>
    <message>
        <source>Still open:</source>
        <translation>仍待解答：</translation>
    </message>
    <message>
        <source>What the record does not know</source>
        <translation>记录中未知的情况</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <translation>%1（第 %2 行）</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>An error by a person is a beginning, not a cause: what made it possible?</source>
        <translation>人的失误是分析的起点，而不是原因：是什么使它成为可能？</translation>
    </message>
    <message>
        <source>This judges by what is known now: write what happened and what was known then</source>
        <translation>这是以现在所知作判断：请写明发生了什么，以及当时已知什么</translation>
    </message>
    <message>
        <source>This blames: write what was done, and what was missing for the rest</source>
        <translation>这是在指责：请写明做了什么，以及未做的部分缺少什么条件</translation>
    </message>
    <message>
        <source>This judges a person: write what happened</source>
        <translation>这是在评判个人：请写明发生了什么</translation>
    </message>
    <message>
        <source>measured for %1; when the impact began is not recorded</source>
        <translation>测量覆盖 %1；影响开始的时间没有记录</translation>
    </message>
    <message>
        <source>measured for %1 of %2</source>
        <translation>测量覆盖 %1（共 %2）</translation>
    </message>
    <message>
        <source>measured for all of it</source>
        <translation>全程均有测量</translation>
    </message>
    <message>
        <source>%1: %2 at %3, the only value recorded</source>
        <translation>%1：%2，于 %3，唯一有记录的值</translation>
    </message>
    <message>
        <source>%1: at most %2, at %3</source>
        <translation>%1：最高 %2，于 %3</translation>
    </message>
    <message>
        <source>%1: %2 on average over time, %3</source>
        <translation>%1：按时间平均为 %2，%3</translation>
    </message>
    <message>
        <source>How many requests failed? The record does not hold both the error rate and the request rate of the impact.</source>
        <translation>有多少请求失败？记录中没有同时包含影响期间的错误率和请求速率。</translation>
    </message>
    <message>
        <source>Requests failed: about %1 = sum of error rate × request rate × time, %2</source>
        <translation>失败的请求：约 %1 = 错误率 × 请求速率 × 时间之和，%2</translation>
    </message>
    <message>
        <source>How many requests failed in the part of the impact that was not measured?</source>
        <translation>在影响期间未测量的部分，有多少请求失败？</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1，操作者：%2</translation>
    </message>
    <message>
        <source>The rollback %1 was carried out by %2</source>
        <translation>回滚 %1 由 %2 执行</translation>
    </message>
    <message>
        <source>Detected by the decision matrix: %1</source>
        <translation>由决策矩阵发现：%1</translation>
    </message>
    <message>
        <source>Detected at the latest when the incident was declared; no earlier detection is recorded</source>
        <translation>最迟在宣布事故时发现；没有更早的发现记录</translation>
    </message>
    <message>
        <source>Detected by this event: %1</source>
        <translation>由此事件发现：%1</translation>
    </message>
    <message>
        <source>The row in line %1 of the runbook was true %2 before the detection: %3</source>
        <translation>运行手册第 %1 行的规则在发现前 %2 就已成立：%3</translation>
    </message>
    <message>
        <source>The row in line %1 matched %2 before the detection and called for less than a rollback: %3</source>
        <translation>第 %1 行的规则在发现前 %2 匹配，但未要求回滚：%3</translation>
    </message>
    <message>
        <source>Which row or alert can detect this earlier? The record shows none that was true before the detection.</source>
        <translation>哪条规则或告警能更早发现？记录中没有在发现之前成立的规则或告警。</translation>
    </message>
    <message>
        <source>Which of these is to act sooner: a lower threshold, a shorter hold, a stricter action?</source>
        <translation>怎样才能更早响应：降低阈值、缩短保持时间，还是采用更严格的动作？</translation>
    </message>
    <message>
        <source>Did an alert fire, and whom did it reach? The record does not say which alerts were firing.</source>
        <translation>是否触发了告警，通知到了谁？记录中没有说明当时有哪些告警正在触发。</translation>
    </message>
    <message>
        <source>Alerts that were firing: %1</source>
        <translation>当时正在触发的告警：%1</translation>
    </message>
    <message>
        <source>No alert about the service was firing</source>
        <translation>当时没有与该服务相关的告警触发</translation>
    </message>
    <message>
        <source>Measured afterwards: %1 %2</source>
        <translation>之后测得：%1 %2</translation>
    </message>
    <message>
        <source>Services: %1</source>
        <translation>服务：%1</translation>
    </message>
    <message>
        <source>How many requests failed at the worst? No error rate of the impact is recorded.</source>
        <translation>最严重时有多少请求失败？没有影响期间的错误率记录。</translation>
    </message>
    <message>
        <source>How many users were affected, and what could they not do?</source>
        <translation>有多少用户受到影响，他们无法做什么？</translation>
    </message>
    <message>
        <source>What did it cost: revenue, data, agreements on the service level?</source>
        <translation>造成了哪些损失：收入、数据、服务级别协议？</translation>
    </message>
    <message>
        <source>What happened, and when? No event is recorded.</source>
        <translation>发生了什么，何时发生？没有事件记录。</translation>
    </message>
    <message>
        <source>The timeline&apos;s export has all %1 events.</source>
        <translation>导出的时间线包含全部 %1 个事件。</translation>
    </message>
    <message>
        <source>%1, %2 before the impact began</source>
        <translation>%1，在影响开始前 %2</translation>
    </message>
    <message>
        <source>Its change cause: %1</source>
        <translation>其 change-cause：%1</translation>
    </message>
    <message>
        <source>What set it off? No release is recorded.</source>
        <translation>是什么引发的？没有发布记录。</translation>
    </message>
    <message>
        <source>Did this release set it off, and what in it? That it came first is no proof.</source>
        <translation>是否由此发布引发，具体是其中的什么？先后顺序不能作为证明。</translation>
    </message>
    <message>
        <source>When was it detected, and by whom or what?</source>
        <translation>何时发现，由谁或什么发现？</translation>
    </message>
    <message>
        <source>What was tried? No decision or action is recorded.</source>
        <translation>尝试了什么？没有决定或操作的记录。</translation>
    </message>
    <message>
        <source>What else was considered or tried outside Sternway, and what came of it?</source>
        <translation>在 Sternway 之外还考虑或尝试过什么，结果如何？</translation>
    </message>
    <message>
        <source>What ended the impact, and when?</source>
        <translation>是什么结束了影响，何时结束？</translation>
    </message>
    <message>
        <source>Has the service recovered? Nothing that was measured afterwards is recorded.</source>
        <translation>服务是否已恢复？没有之后的测量记录。</translation>
    </message>
    <message>
        <source>The incident is open: what remains to be done before it is closed?</source>
        <translation>事故未关闭：关闭前还需做什么？</translation>
    </message>
    <message>
        <source>How long was this: %1?</source>
        <translation>这段时间有多长：%1？</translation>
    </message>
    <message>
        <source>What happened, in one or two sentences?</source>
        <translation>用一两句话说明发生了什么？</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响</translation>
    </message>
    <message>
        <source>Who and what was affected, how badly and for how long?</source>
        <translation>谁和什么受到了影响，程度如何，持续多久？</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Facts only, from before the incident on, each with its source.</source>
        <translation>只写事实，从事故之前开始，每条注明来源。</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>触发因素</translation>
    </message>
    <message>
        <source>What set it off, and what led up to it?</source>
        <translation>是什么引发的，之前发生了什么？</translation>
    </message>
    <message>
        <source>Detection</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>How was it noticed, and how can that time be cut by half?</source>
        <translation>是如何发现的，怎样才能把这段时间缩短一半？</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>What was decided and tried, in order, and on what evidence?</source>
        <translation>依次决定和尝试了什么，依据哪些证据？</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>解决</translation>
    </message>
    <message>
        <source>What ended the impact, and how is that known?</source>
        <translation>是什么结束了影响，如何得知？</translation>
    </message>
    <message>
        <source>How long did each part take, by which clock?</source>
        <translation>每个部分用时多久，以哪个时钟为准？</translation>
    </message>
    <message>
        <source>What the rollback changed</source>
        <translation>回滚更改的内容</translation>
    </message>
    <message>
        <source>What differs between the two revisions, and what was not brought back?</source>
        <translation>两个修订版本有何不同，哪些内容未恢复？</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>测量值</translation>
    </message>
    <message>
        <source>What did the metrics show before, during and after?</source>
        <translation>之前、期间和之后的指标如何？</translation>
    </message>
    <message>
        <source>Five whys</source>
        <translation>五个为什么</translation>
    </message>
    <message>
        <source>Begin with the impact; each answer is the next question. Stop where a measure follows.</source>
        <translation>从影响开始；每个回答就是下一个问题。得出措施时即可停止。</translation>
    </message>
    <message>
        <source>Contributing factors</source>
        <translation>促成因素</translation>
    </message>
    <message>
        <source>Which conditions had to come together? Ask what and how, not who.</source>
        <translation>哪些条件共同促成了此事？请问“什么”和“如何”，不要问“谁”。</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>做得好的方面</translation>
    </message>
    <message>
        <source>What worked and is to be kept?</source>
        <translation>哪些做法有效，应当保持？</translation>
    </message>
    <message>
        <source>What went badly</source>
        <translation>做得不好的方面</translation>
    </message>
    <message>
        <source>What took longer than it had to, or was missing?</source>
        <translation>哪些环节用时过长，或有所欠缺？</translation>
    </message>
    <message>
        <source>Where we got lucky</source>
        <translation>侥幸之处</translation>
    </message>
    <message>
        <source>What kept it from being worse, without anybody having planned it?</source>
        <translation>哪些并非有意安排的因素避免了更坏的结果？</translation>
    </message>
    <message>
        <source>Lessons learned</source>
        <translation>经验教训</translation>
    </message>
    <message>
        <source>What went well, what went badly, and where were we lucky?</source>
        <translation>哪些做得好，哪些做得不好，哪些是侥幸？</translation>
    </message>
    <message>
        <source>Prevention</source>
        <translation>预防</translation>
    </message>
    <message>
        <source>How is it kept from happening again?</source>
        <translation>如何防止再次发生？</translation>
    </message>
    <message>
        <source>Action items</source>
        <translation>改进措施</translation>
    </message>
    <message>
        <source>What follows: specific, bounded, with an owner and a date.</source>
        <translation>后续要做的事：具体、有界限，有负责人和日期。</translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation>已发送的消息</translation>
    </message>
    <message>
        <source>Who was told what, and when?</source>
        <translation>何时向谁通知了什么？</translation>
    </message>
    <message>
        <source>What is to be said here?</source>
        <translation>此处应写什么？</translation>
    </message>
    <message>
        <source>Open question:</source>
        <translation>待解问题：</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Mean before</source>
        <translation>之前的平均值</translation>
    </message>
    <message>
        <source>Highest during</source>
        <translation>期间最高值</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最后值</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>What were the missing values of %1? The record says: %2</source>
        <translation>%1 缺失的值是多少？记录显示：%2</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>What did the metrics show? None is recorded.</source>
        <translation>指标如何？没有记录。</translation>
    </message>
    <message>
        <source>How did the metrics go between these values? No series is kept.</source>
        <translation>在这些值之间，指标如何变化？没有保存序列。</translation>
    </message>
    <message>
        <source>What did the rollback %1 change? Its plan lists no difference.</source>
        <translation>回滚 %1 更改了什么？其计划未列出任何差异。</translation>
    </message>
    <message>
        <source>What was changed to end the impact? No rollback is recorded.</source>
        <translation>为结束影响更改了什么？没有回滚记录。</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Due (UTC)</source>
        <translation>截止时间 (UTC)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Which actions follow? Each needs a type (prevent, mitigate, process), an owner and a due date.</source>
        <translation>后续有哪些措施？每项都需要类型（prevent、mitigate、process）、负责人和截止日期。</translation>
    </message>
    <message>
        <source>Who owns each action, and by when? What else keeps this from happening again?</source>
        <translation>每项措施由谁负责，何时完成？还有什么能防止再次发生？</translation>
    </message>
    <message>
        <source>Why 1: why was %1 hit?</source>
        <translation>为什么 1：%1 为什么受到影响？</translation>
    </message>
    <message>
        <source>Why %1: why was that so?</source>
        <translation>为什么 %1：为什么会这样？</translation>
    </message>
    <message>
        <source>The runbook names these measures:</source>
        <translation>运行手册列出了以下措施：</translation>
    </message>
    <message>
        <source>Which measure would have stopped this before it reached anybody?</source>
        <translation>哪项措施本可在影响到任何人之前阻止此事？</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Who was told, when and how? No message is recorded.</source>
        <translation>何时以何种方式通知了谁？没有消息记录。</translation>
    </message>
    <message>
        <source>%1 (median %2, of %3)</source>
        <translation>%1（中位数 %2，共 %3 起）</translation>
    </message>
    <message>
        <source>An incident counts for a duration where both times are recorded, in this order; the others are missing</source>
        <translation>仅当两个时间均有记录且先后顺序正确时，事故才计入某项时长；其余按缺失处理</translation>
    </message>
    <message>
        <source>Incidents are of the month in which they were declared, rollbacks of the month in which they began; UTC</source>
        <translation>事故归入宣布的月份，回滚归入开始的月份；UTC</translation>
    </message>
    <message>
        <source>Rollbacks that were only planned, and those that went forward again, do not count; nor do rehearsals</source>
        <translation>仅作计划的回滚和重新前滚的操作不计入；演练也不计入</translation>
    </message>
    <message>
        <source>MONTH</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>INCIDENTS</source>
        <translation>事故数</translation>
    </message>
    <message>
        <source>TO DETECT</source>
        <translation>发现用时</translation>
    </message>
    <message>
        <source>TO MITIGATE</source>
        <translation>缓解用时</translation>
    </message>
    <message>
        <source>TO RESOLVE</source>
        <translation>解决用时</translation>
    </message>
    <message>
        <source>ROLLBACKS</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>OTHER</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Rehearsals left out: %1</source>
        <translation>未计入的演练：%1</translation>
    </message>
    <message>
        <source>The format &quot;%1&quot; is not known</source>
        <translation>未知格式“%1”</translation>
    </message>
    <message>
        <source>The formats are: %1.</source>
        <translation>可用格式：%1。</translation>
    </message>
    <message>
        <source>The first and the last %1 of %2 lines. The whole file has %3 and the SHA-256 %4.</source>
        <translation>首尾各 %1 行（共 %2 行）。整个文件大小为 %3，SHA-256 为 %4。</translation>
    </message>
    <message>
        <source>%1 lines are left out here.</source>
        <translation>此处省略 %1 行。</translation>
    </message>
    <message>
        <source>Attached texts</source>
        <translation>所附文本</translation>
    </message>
    <message>
        <source>rolled back in %1</source>
        <translation>已回滚，用时 %1</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>已回滚</translation>
    </message>
    <message>
        <source>the rollback failed after %1</source>
        <translation>回滚在 %1 后失败</translation>
    </message>
    <message>
        <source>the rollback failed</source>
        <translation>回滚失败</translation>
    </message>
    <message>
        <source>the rollback was cancelled</source>
        <translation>回滚已取消</translation>
    </message>
    <message>
        <source>the rollback has not ended</source>
        <translation>回滚尚未结束</translation>
    </message>
    <message>
        <source>nobody knows how the rollback ended</source>
        <translation>无人知道回滚的结果</translation>
    </message>
    <message>
        <source>still open, not rolled back</source>
        <translation>尚未关闭，未回滚</translation>
    </message>
    <message>
        <source>closed without a rollback</source>
        <translation>未回滚即关闭</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>修订版本 %1</translation>
    </message>
    <message>
        <source>Last time, %1: %2</source>
        <translation>上次，%1：%2</translation>
    </message>
    <message>
        <source>Same rule for %1, %2: %3</source>
        <translation>%1 的相同规则，%2：%3</translation>
    </message>
    <message>
        <source>FOUND IN</source>
        <translation>匹配处</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n working days, since the runbook says nothing)</source>
        <translation>
            <numerusform>%1（运行手册未作规定，按 %n 个工作日计）</numerusform>
        </translation>
    </message>
    <message>
        <source>What broke: %1. What showed it: %2</source>
        <translation>故障：%1。由此发现：%2</translation>
    </message>
    <message>
        <source>What broke: %1</source>
        <translation>故障：%1</translation>
    </message>
    <message>
        <source>Since when: %1. %2</source>
        <translation>开始时间：%1。%2</translation>
    </message>
    <message>
        <source>Since when was the service hit? No start of the impact is recorded.</source>
        <translation>服务从何时起受到影响？没有影响开始的记录。</translation>
    </message>
    <message>
        <source>Who decided what? Neither a rollback nor a refusal is recorded.</source>
        <translation>谁决定了什么？既没有回滚的记录，也没有拒绝回滚的记录。</translation>
    </message>
    <message>
        <source>Action items that are open: %1 of %2</source>
        <translation>未完成的措施：%1 / %2</translation>
    </message>
    <message>
        <source>What the record does not know is listed at the end.</source>
        <translation>记录中未知的内容列于末尾。</translation>
    </message>
    <message>
        <source>%1, when the impact began</source>
        <translation>%1，即影响开始之时</translation>
    </message>
    <message>
        <source>Open questions in the sections below: %1</source>
        <translation>以下章节中待解答的问题：%1</translation>
    </message>
    <message>
        <source>Time to detect</source>
        <translation>发现用时</translation>
    </message>
    <message>
        <source>Time to mitigate</source>
        <translation>缓解用时</translation>
    </message>
    <message>
        <source>Time to resolve</source>
        <translation>解决用时</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>(corrected by event %1; first recorded for %2: &quot;%3&quot;)</source>
        <translation>（由事件 %1 更正；最初记录的时间为 %2：“%3”）</translation>
    </message>
    <message>
        <source>The rollback %1 was begun by %2</source>
        <translation>回滚 %1 由 %2 开始</translation>
    </message>
    <message>
        <source>Who began the rollback %1 is not recorded</source>
        <translation>回滚 %1 由谁开始，没有记录</translation>
    </message>
    <message>
        <source>The rollback %1 was taken over by %2</source>
        <translation>回滚 %1 由 %2 接管</translation>
    </message>
    <message>
        <source>The rollback %1 was taken over; by whom is not recorded</source>
        <translation>回滚 %1 已被接管；由谁接管，没有记录</translation>
    </message>
    <message>
        <source>%1; steps: %2</source>
        <translation>%1；步骤：%2</translation>
    </message>
    <message>
        <source>%1: the first %2 of %3 readings stand here; the timeline&apos;s export has all.</source>
        <translation>%1：此处列出前 %2 个测量值（共 %3 个）；导出的时间线包含全部。</translation>
    </message>
</context>
<context>
    <name>sternway::report::Document</name>
    <message>
        <source>Left out</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动执行</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>危险</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Took at most before</source>
        <translation>以往最长用时</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1，于 %2</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最初值</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>最低值</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>最高值</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最后值</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Threshold %1: %2</source>
        <translation>阈值 %1：%2</translation>
    </message>
    <message>
        <source>From %1 to %2: %3</source>
        <translation>%1 至 %2：%3</translation>
    </message>
    <message>
        <source>The record is not intact: %1.</source>
        <translation>记录不完整：%1。</translation>
    </message>
    <message>
        <source>It holds no event.</source>
        <translation>其中没有事件。</translation>
    </message>
    <message>
        <source>The chain of events is intact: none was changed, taken out or put in since it was recorded. The newest of %1 has the SHA-256 %2, which covers all before it.</source>
        <translation>事件链完整：自记录以来，没有事件被修改、移除或插入。共 %1 个事件，最新一个的 SHA-256 为 %2，涵盖此前的全部事件。</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>时间 (UTC)</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生的情况</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Decided: the rollback %1</source>
        <translation>决定：回滚 %1</translation>
    </message>
    <message>
        <source>Decided by %1: the rollback %2</source>
        <translation>由 %1 决定：回滚 %2</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Why this target: %1</source>
        <translation>选择该目标的原因：%1</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>%1 (operation %2)</source>
        <translation>%1（操作 %2）</translation>
    </message>
    <message>
        <source>The decision matrix then said: %1</source>
        <translation>当时决策矩阵的判定为：%1</translation>
    </message>
</context>
<context>
    <name>sternway::report::DraftFacts</name>
    <message>
        <source>event %1, %2</source>
        <translation>事件 %1，%2</translation>
    </message>
    <message>
        <source>event %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 个</translation>
    </message>
</context>
<context>
    <name>sternway::report::FigureArtist</name>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
</context>
<context>
    <name>sternway::report::HtmlBlocks</name>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
</context>
<context>
    <name>sternway::report::LintRun</name>
    <message>
        <source>A person is named: write the role</source>
        <translation>出现了人名：请写角色</translation>
    </message>
    <message>
        <source>A number without its source: name the event, or link what shows it</source>
        <translation>数字没有来源：请注明事件，或链接到证据</translation>
    </message>
    <message>
        <source>An action without an owner</source>
        <translation>措施没有负责人</translation>
    </message>
    <message>
        <source>An action without a due date</source>
        <translation>措施没有截止日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Due (UTC)</source>
        <translation>截止时间 (UTC)</translation>
    </message>
</context>
<context>
    <name>sternway::report::PdfBlocks</name>
    <message>
        <source>%1 of %2 characters are left out here. The file %3 in this PDF has all of it.</source>
        <translation>此处省略 %1 个字符（共 %2 个）。此 PDF 中的文件 %3 包含全部内容。</translation>
    </message>
</context>
<context>
    <name>sternway::report::PdfPages</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>sternway::report::Roles</name>
    <message>
        <source>responder %1</source>
        <translation>处置人员 %1</translation>
    </message>
</context>
<context>
    <name>sternway::runbook</name>
    <message>
        <source>the same item stands in line %1 already</source>
        <translation>第 %1 行已有相同的项</translation>
    </message>
    <message>
        <source>a list of items</source>
        <translation>检查项列表</translation>
    </message>
    <message>
        <source>a list&apos;s name is letters, digits and hyphens, the first a small letter</source>
        <translation>清单名称只能使用字母、数字和连字符，且以小写字母开头</translation>
    </message>
    <message>
        <source>a list of its own; did you mean &quot;%1&quot;?</source>
        <translation>将作为自定义清单；您是不是想写“%1”？</translation>
    </message>
    <message>
        <source>Within %1</source>
        <translation>%1内</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>后续事项</translation>
    </message>
    <message>
        <source>a list of lists</source>
        <translation>清单列表</translation>
    </message>
    <message>
        <source>percentage points are added to a baseline: &quot;baseline + 1pp&quot;</source>
        <translation>百分点要加在基线上：&quot;baseline + 1pp&quot;</translation>
    </message>
    <message>
        <source>%1 is measured in %2, not in percentage points</source>
        <translation>%1 的单位是 %2，而不是百分点</translation>
    </message>
    <message>
        <source>%1 is a share: write %2pp</source>
        <translation>%1 是比率：请写成 %2pp</translation>
    </message>
    <message>
        <source>%1 is a share from 0 to 1: write %2%</source>
        <translation>%1 是 0 到 1 之间的比率：请写成 %2%</translation>
    </message>
    <message>
        <source>%1 is measured in %2, not in &quot;%3&quot;</source>
        <translation>%1 的单位是 %2，而不是“%3”</translation>
    </message>
    <message>
        <source>no action &quot;%1&quot;%2; known are %3</source>
        <translation>没有动作“%1”%2；已知动作：%3</translation>
    </message>
    <message>
        <source>no unit &quot;%1&quot;%2; known are %3</source>
        <translation>没有单位“%1”%2；已知单位：%3</translation>
    </message>
    <message>
        <source>&quot;higher&quot; or &quot;lower&quot; expected, not &quot;%1&quot;</source>
        <translation>应为 &quot;higher&quot; 或 &quot;lower&quot;，而不是“%1”</translation>
    </message>
    <message>
        <source>a metric&apos;s name is lower-case letters, digits and underscores</source>
        <translation>指标名称只能使用小写字母、数字和下划线</translation>
    </message>
    <message>
        <source>last-deploy or a duration expected, not &quot;%1&quot;</source>
        <translation>应为 last-deploy 或时长，而不是“%1”</translation>
    </message>
    <message>
        <source>contradicts line %1: in the same case it says %2 there and %3 here</source>
        <translation>与第 %1 行矛盾：同样的情况，那里为%2，这里为%3</translation>
    </message>
    <message>
        <source>says the same as line %1</source>
        <translation>与第 %1 行内容相同</translation>
    </message>
    <message>
        <source>a list of rows</source>
        <translation>行的列表</translation>
    </message>
    <message>
        <source>%1 line %2</source>
        <translation>%1 第 %2 行</translation>
    </message>
    <message>
        <source>%1 is claimed by %2 as well as by %3; the first one counts</source>
        <translation>%1 被 %2 和 %3 同时认领；以第一个为准</translation>
    </message>
    <message>
        <source>the next review is before the last one, %1</source>
        <translation>下次评审早于上次评审 %1</translation>
    </message>
    <message>
        <source>a secret has no default: it would stand in the repository for all to read</source>
        <translation>机密变量没有默认值：否则会出现在仓库中，人人可读</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of the choices%2</source>
        <translation>“%1”不在可选值之列%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a variable; it is letters, digits and underscores</source>
        <translation>“%1”不是有效的变量名；只能使用字母、数字和下划线</translation>
    </message>
    <message>
        <source>{{%1}} has a meaning already</source>
        <translation>{{%1}} 已有固定含义</translation>
    </message>
    <message>
        <source>only a variable of the type choice has choices</source>
        <translation>只有 choice 类型的变量才有 choices</translation>
    </message>
    <message>
        <source>no kind &quot;%1&quot;%2; known are %3</source>
        <translation>没有类型“%1”%2；已知类型：%3</translation>
    </message>
    <message>
        <source>KIND/NAME expected, for example deployment/order-service</source>
        <translation>应为 KIND/NAME，例如 deployment/order-service</translation>
    </message>
    <message>
        <source>a list of addresses</source>
        <translation>地址列表</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a web address</source>
        <translation>“%1”不是网址</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>the service in line %1 claims &quot;%2&quot; already</source>
        <translation>第 %1 行的服务已认领“%2”</translation>
    </message>
    <message>
        <source>a circle: %1</source>
        <translation>循环依赖：%1</translation>
    </message>
    <message>
        <source>more than %1 services</source>
        <translation>超过 %1 个服务</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an address</source>
        <translation>“%1”不是地址</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an estimate; write 5m or 2-5m</source>
        <translation>“%1”不是有效的预计用时；请写成 5m 或 2-5m</translation>
    </message>
    <message>
        <source>a channel that only a person can use; did you mean &quot;%1&quot;?</source>
        <translation>此渠道只能由人工使用；您是不是想写“%1”？</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>DANGEROUS: %1</source>
        <translation>危险：%1</translation>
    </message>
    <message>
        <source>SHELL: %1</source>
        <translation>SHELL：%1</translation>
    </message>
    <message>
        <source>in a pod: %1</source>
        <translation>在 Pod 中：%1</translation>
    </message>
    <message>
        <source>This runbook runs nothing: it only decides and tells.</source>
        <translation>此运行手册不运行任何内容：只作判定和提示。</translation>
    </message>
    <message>
        <source>Commands that it may run:</source>
        <translation>可能运行的命令：</translation>
    </message>
    <message>
        <source>What it may change in the cluster:</source>
        <translation>可能在集群中更改的内容：</translation>
    </message>
    <message>
        <source>Hosts that it asks:</source>
        <translation>查询的主机：</translation>
    </message>
    <message>
        <source>Channels that it sends to:</source>
        <translation>发送消息的渠道：</translation>
    </message>
    <message>
        <source>Secrets that it names:</source>
        <translation>引用的机密：</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n 个服务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n method(s)</source>
        <translation>
            <numerusform>%n 种方式</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scenario(s)</source>
        <translation>
            <numerusform>%n 个场景</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 个步骤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n 个清单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>The runbook %1 is new</source>
        <translation>新增运行手册 %1</translation>
    </message>
    <message>
        <source>The runbook %1 is gone</source>
        <translation>运行手册 %1 已不存在</translation>
    </message>
    <message>
        <source>The runbook %1 has errors; its last good version counts, if there is one</source>
        <translation>运行手册 %1 有错误；如有最近的有效版本，则以其为准</translation>
    </message>
    <message>
        <source>The runbook %1 has changed, but says the same</source>
        <translation>运行手册 %1 已更改，但内容含义不变</translation>
    </message>
    <message>
        <source>The runbook %1 has changed: %2</source>
        <translation>运行手册 %1 已更改：%2</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>Gone: %1</source>
        <translation>移除：%1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1，持续 %2</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <translation>%1（%2 内）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; expected, not &quot;%2&quot;</source>
        <translation>应为“%1”，而不是“%2”</translation>
    </message>
    <message>
        <source>neither &quot;matrix&quot; nor &quot;triggers&quot;: this runbook never says when to roll back</source>
        <translation>既没有 &quot;matrix&quot; 也没有 &quot;triggers&quot;：此运行手册未说明何时回滚</translation>
    </message>
    <message>
        <source>a whole number or a placeholder expected, not &quot;%1&quot;</source>
        <translation>应为整数或占位符，而不是“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a duration; write 90s, 2m or 1h30m</source>
        <translation>“%1”不是有效的时长；请写成 90s、2m 或 1h30m</translation>
    </message>
    <message>
        <source>keys with values expected here</source>
        <translation>此处应为键值对</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here%2; known are %3</source>
        <translation>此处不支持“%1”%2；支持：%3</translation>
    </message>
    <message>
        <source>a list of words expected, not a line for a shell: [kubectl, get, pods]</source>
        <translation>应为单词列表，而不是一行 shell 命令：[kubectl, get, pods]</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>文本列表</translation>
    </message>
    <message>
        <source>last-good, previous, a revision or a placeholder expected, not &quot;%1&quot;%2</source>
        <translation>应为 last-good、previous、修订版本或占位符，而不是“%1”%2</translation>
    </message>
    <message>
        <source>message template</source>
        <translation>消息模板</translation>
    </message>
    <message>
        <source>exactly one of these expected: %1</source>
        <translation>以下各项应有且只有一项：%1</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>no kind of step, and no key of one%1</source>
        <translation>既不是步骤类型，也不是步骤的键%1</translation>
    </message>
    <message>
        <source>a step does one thing, and this one does %1 already</source>
        <translation>一个步骤只做一件事，而此步骤已有 %1</translation>
    </message>
    <message>
        <source>a kind of step expected here, for example %1</source>
        <translation>此处应为步骤类型，例如 %1</translation>
    </message>
    <message>
        <source>a list of steps</source>
        <translation>步骤列表</translation>
    </message>
    <message>
        <source>the range [%1] is shorter than four scrapes of %2: where one is missed, or lies on its edge, the value is gone or jumps; write [$window]</source>
        <translation>范围 [%1] 短于 %2 的四次抓取：只要漏掉一次抓取，或抓取恰好落在边缘，值就会消失或跳变；请写成 [$window]</translation>
    </message>
    <message>
        <source>a secret has no place among the words of a command, which others can read: write it to environment or input</source>
        <translation>密钥不应出现在命令的参数中，因为其他人可以读到：请写入 environment 或 input</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a word of the shell, and no shell reads this: use workingDirectory or environment, or shell: true</source>
        <translation>“%1”是 shell 的内置词，而此处没有 shell 解析：请使用 workingDirectory 或 environment，或写 shell: true</translation>
    </message>
    <message>
        <source>no shell reads this: the whole line is taken for the name of a program; write each word by itself, or shell: true</source>
        <translation>此处没有 shell 解析：整行会被当作程序名；请逐词书写，或写 shell: true</translation>
    </message>
    <message>
        <source>no shell reads this: &quot;%1&quot; is given to %2 as a word; write a step for each command, or shell: true</source>
        <translation>此处没有 shell 解析：“%1”会作为参数传给 %2；请为每个命令写一个步骤，或写 shell: true</translation>
    </message>
    <message>
        <source>The rule in line %1 cannot be accepted here</source>
        <translation>第 %1 行的规则无法在此处接受</translation>
    </message>
    <message>
        <source>the source does not say what to do then</source>
        <translation>原文未说明那时该做什么</translation>
    </message>
    <message>
        <source>The runbook has errors: fix them before accepting its rules</source>
        <translation>运行手册有错误：请先修正，再接受其规则</translation>
    </message>
    <message>
        <source>The rule in line %1 has no action</source>
        <translation>第 %1 行的规则没有动作</translation>
    </message>
    <message>
        <source>Choose one for it.</source>
        <translation>请为其选择一个动作。</translation>
    </message>
    <message>
        <source>The runbook %1 cannot be read</source>
        <translation>无法读取运行手册 %1</translation>
    </message>
    <message>
        <source>The runbook %1 has changed since it was read</source>
        <translation>运行手册 %1 在读取之后已更改</translation>
    </message>
    <message>
        <source>Review its rules again.</source>
        <translation>请重新查看其规则。</translation>
    </message>
    <message>
        <source>The runbook %1 cannot be written</source>
        <translation>无法写入运行手册 %1</translation>
    </message>
    <message>
        <source>%1 times its baseline</source>
        <translation>其基线的 %1 倍</translation>
    </message>
    <message>
        <source>its baseline</source>
        <translation>其基线</translation>
    </message>
    <message>
        <source>%1 percentage points</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>its baseline plus %1</source>
        <translation>其基线加 %1</translation>
    </message>
    <message>
        <source>its baseline minus %1</source>
        <translation>其基线减 %1</translation>
    </message>
    <message>
        <source>%1 is above %2</source>
        <translation>%1 高于 %2</translation>
    </message>
    <message>
        <source>%1 is at least %2</source>
        <translation>%1 不低于 %2</translation>
    </message>
    <message>
        <source>%1 is below %2</source>
        <translation>%1 低于 %2</translation>
    </message>
    <message>
        <source>%1 is at most %2</source>
        <translation>%1 不高于 %2</translation>
    </message>
    <message>
        <source>somebody declares “%1”</source>
        <translation>有人声明“%1”</translation>
    </message>
    <message>
        <source>and</source>
        <translation>且</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>this holds: %1</source>
        <translation>以下情况成立：%1</translation>
    </message>
    <message>
        <source>the number of %1 in %2</source>
        <translation>%2 内的 %1 数量</translation>
    </message>
    <message>
        <source>an alert of severity %1 fires</source>
        <translation>有严重级别为 %1 的告警触发</translation>
    </message>
    <message>
        <source>a health endpoint fails</source>
        <translation>有健康端点失败</translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>并非：%1</translation>
    </message>
    <message>
        <source>No action given</source>
        <translation>未指明动作</translation>
    </message>
    <message>
        <source>%1 if %2</source>
        <translation>若 %2，则 %1</translation>
    </message>
    <message>
        <source>no action is chosen</source>
        <translation>未选择动作</translation>
    </message>
    <message>
        <source>proposed: %1</source>
        <translation>建议：%1</translation>
    </message>
    <message>
        <source>Sternway cannot edit this line safely. In the file, remove “proposed: true” from the rule and give it an action.</source>
        <translation>Sternway 无法安全地编辑这一行。请在文件中从该规则删除“proposed: true”，并为其指定动作。</translation>
    </message>
    <message>
        <source>The rule in line %1 already says %2</source>
        <translation>第 %1 行的规则已指定 %2</translation>
    </message>
    <message>
        <source>Accept it as it is, or change the file.</source>
        <translation>按原样接受，或修改文件。</translation>
    </message>
</context>
<context>
    <name>sternway::runbook::ConditionCursor</name>
    <message>
        <source>&quot;%1&quot; expected here</source>
        <translation>此处应为“%1”</translation>
    </message>
    <message>
        <source>a number expected here</source>
        <translation>此处应为数字</translation>
    </message>
    <message>
        <source>a decimal point expected here: write 1.5, not 1,5</source>
        <translation>此处应为小数点：请写 1.5，而不是 1,5</translation>
    </message>
    <message>
        <source>no unit &quot;%1&quot;%2; known are %3</source>
        <translation>没有单位“%1”%2；已知单位：%3</translation>
    </message>
    <message>
        <source>a time expected here, as 5m or 90s</source>
        <translation>此处应为时间，如 5m 或 90s</translation>
    </message>
</context>
<context>
    <name>sternway::runbook::Parser</name>
    <message>
        <source>&quot;and&quot;, &quot;or&quot; or the end expected here</source>
        <translation>此处应为 &quot;and&quot;、&quot;or&quot; 或结尾</translation>
    </message>
    <message>
        <source>nested more than %1 deep</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>&quot;and&quot; expected here: between A and B</source>
        <translation>此处应为 &quot;and&quot;：between A and B</translation>
    </message>
    <message>
        <source>the lower bound must be below the upper one</source>
        <translation>下限必须小于上限</translation>
    </message>
    <message>
        <source>a metric expected, and here is the end</source>
        <translation>应为指标，但已到结尾</translation>
    </message>
    <message>
        <source>a metric expected here</source>
        <translation>此处应为指标</translation>
    </message>
    <message>
        <source>no metric &quot;%1&quot;%2</source>
        <translation>没有指标“%1”%2</translation>
    </message>
    <message>
        <source>one of &gt; &gt;= &lt; &lt;= between expected here</source>
        <translation>此处应为 &gt; &gt;= &lt; &lt;= between 之一</translation>
    </message>
    <message>
        <source>the hold time stands beside the condition, as &quot;for&quot; of its row</source>
        <translation>持续时间应写在条件之外，即该行的 &quot;for&quot;</translation>
    </message>
    <message>
        <source>&quot;severity&quot; expected here: alert(severity=P0|P1)</source>
        <translation>此处应为 &quot;severity&quot;：alert(severity=P0|P1)</translation>
    </message>
    <message>
        <source>a severity expected here, as P0 or critical</source>
        <translation>此处应为严重级别，如 P0 或 critical</translation>
    </message>
    <message>
        <source>&quot;failing&quot; expected here: health failing</source>
        <translation>此处应为 &quot;failing&quot;：health failing</translation>
    </message>
    <message>
        <source>the id of a symptom expected here</source>
        <translation>此处应为症状的 ID</translation>
    </message>
    <message>
        <source>no symptom &quot;%1&quot;%2</source>
        <translation>没有症状“%1”%2</translation>
    </message>
    <message>
        <source>what is counted expected here</source>
        <translation>此处应为可计数的项</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not counted%2; known are %3</source>
        <translation>“%1”不是可计数的项%2；已知：%3</translation>
    </message>
    <message>
        <source>a count is never below zero</source>
        <translation>计数不会小于零</translation>
    </message>
    <message>
        <source>%1 is counted: say in which time, as in &quot;%1 &gt; 3 in 5m&quot;</source>
        <translation>%1 是计数值：请说明时间范围，如 &quot;%1 &gt; 3 in 5m&quot;</translation>
    </message>
    <message>
        <source>%1 is measured, not counted: leave &quot;in&quot; out, or let the row hold &quot;for&quot; that time</source>
        <translation>%1 是测量值，不是计数值：请去掉 &quot;in&quot;，或用该行的 &quot;for&quot; 指定持续时间</translation>
    </message>
    <message>
        <source>&quot;baseline&quot; expected here</source>
        <translation>此处应为 &quot;baseline&quot;</translation>
    </message>
    <message>
        <source>write &quot;%1pp&quot; for percentage points, or &quot;baseline * %2&quot; for a share of it</source>
        <translation>百分点请写成 &quot;%1pp&quot;，基线的倍数请写成 &quot;baseline * %2&quot;</translation>
    </message>
    <message>
        <source>a factor above zero expected here</source>
        <translation>此处应为大于零的倍数</translation>
    </message>
    <message>
        <source>&quot;points&quot; expected here</source>
        <translation>此处应为 &quot;points&quot;</translation>
    </message>
    <message>
        <source>the end expected here</source>
        <translation>此处应结束</translation>
    </message>
    <message>
        <source>&quot;and&quot;, &quot;or&quot;, &quot;for&quot; or the end expected here</source>
        <translation>此处应为“and”、“or”、“for”或结束</translation>
    </message>
    <message>
        <source>&quot;good&quot; expected here: target.verdict == good</source>
        <translation>此处应为“good”：target.verdict == good</translation>
    </message>
    <message>
        <source>%1 has no unit: it is read as %2. Write %2</source>
        <translation>%1 没有单位：按 %2 读取。请写成 %2</translation>
    </message>
</context>
<context>
    <name>sternway::runbook::QueryCheck</name>
    <message>
        <source>Prometheus does not read this query, VictoriaMetrics may: %1</source>
        <translation>Prometheus 无法解析此查询，VictoriaMetrics 或许可以：%1</translation>
    </message>
    <message>
        <source>this query cannot be read: %1</source>
        <translation>无法解析此查询：%1</translation>
    </message>
    <message>
        <source>write and, or, unless</source>
        <translation>请写成 and、or、unless</translation>
    </message>
    <message>
        <source>two numbers are compared with %1 bool</source>
        <translation>比较两个数字须写成 %1 bool</translation>
    </message>
    <message>
        <source>this %1 is never closed</source>
        <translation>这个 %1 没有闭合</translation>
    </message>
    <message>
        <source>put a comma between the two</source>
        <translation>请在两者之间加逗号</translation>
    </message>
    <message>
        <source>write the backslash twice: %1</source>
        <translation>反斜杠要写两个：%1</translation>
    </message>
    <message>
        <source>leave the range out, or put a function around it, as rate() or avg_over_time()</source>
        <translation>请去掉范围，或用 rate()、avg_over_time() 之类的函数包住它</translation>
    </message>
    <message>
        <source>compare with ==</source>
        <translation>比较请用 ==</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>请写成 %1</translation>
    </message>
    <message>
        <source>labels stand in brackets: by (pod, version)</source>
        <translation>标签要写在括号里：by (pod, version)</translation>
    </message>
    <message>
        <source>name the metric, or a label with its value</source>
        <translation>请写出指标名，或一个带值的标签</translation>
    </message>
    <message>
        <source>there is no look-around: exclude by a second matcher, with !~</source>
        <translation>不支持环视断言：请用第二个匹配器 !~ 排除</translation>
    </message>
    <message>
        <source>offset and @ stand right behind the metric: rate(x[5m] offset 1h)</source>
        <translation>offset 和 @ 要紧跟在指标之后：rate(x[5m] offset 1h)</translation>
    </message>
    <message>
        <source>on (LABELS) or ignoring (LABELS) stands before it</source>
        <translation>它前面须有 on (LABELS) 或 ignoring (LABELS)</translation>
    </message>
    <message>
        <source>a matcher is LABEL=&quot;VALUE&quot;</source>
        <translation>匹配器的写法是 LABEL=&quot;VALUE&quot;</translation>
    </message>
    <message>
        <source>a range of an expression is written [5m:]</source>
        <translation>表达式的范围写作 [5m:]</translation>
    </message>
    <message>
        <source>the largest unit comes first, each once: 1h30m</source>
        <translation>最大的单位在前，每个单位只写一次：1h30m</translation>
    </message>
    <message>
        <source>in a step nobody fills in %1; write {{service}} or {{namespace}}, or the value</source>
        <translation>步骤中不会替换 %1；请写 {{service}}、{{namespace}} 或具体的值</translation>
    </message>
    <message>
        <source>nobody fills in %1</source>
        <translation>%1 不会被替换</translation>
    </message>
    <message>
        <source>nobody fills in %1; there are $%2</source>
        <translation>%1 不会被替换；可用的有 $%2</translation>
    </message>
    <message>
        <source>nobody fills in %1; write $%2</source>
        <translation>%1 不会被替换；请写 $%2</translation>
    </message>
    <message>
        <source>Prometheus has no function &quot;%1&quot;%2, up to version 3.14; VictoriaMetrics may have it</source>
        <translation>Prometheus（至 3.14 版）没有函数“%1”%2；VictoriaMetrics 或许有</translation>
    </message>
    <message>
        <source>this is a %1, which cannot be compared; put a function around it, as rate()</source>
        <translation>这是 %1，无法比较；请用 rate() 之类的函数包住它</translation>
    </message>
    <message>
        <source>no series has this value: %1</source>
        <translation>没有序列具有该值：%1</translation>
    </message>
    <message>
        <source>a metric is measured by itself, and nobody fills in {{%1}}; write $service, $namespace, or the value</source>
        <translation>指标是自动测量的，{{%1}} 不会被替换；请写 $service、$namespace 或具体的值</translation>
    </message>
    <message>
        <source>%1 belongs to an aggregation: sum %1 (le) (rate(x[5m]))</source>
        <translation>%1 须用于聚合：sum %1 (le) (rate(x[5m]))</translation>
    </message>
    <message>
        <source>this quote needs no backslash: write %1</source>
        <translation>此引号前不需要反斜杠：请写成 %1</translation>
    </message>
    <message>
        <source>leave this comma out</source>
        <translation>请去掉这个逗号</translation>
    </message>
    <message>
        <source>write two selectors: x{a=&quot;b&quot;} or x{c=&quot;d&quot;}</source>
        <translation>请写成两个选择器：x{a=&quot;b&quot;} or x{c=&quot;d&quot;}</translation>
    </message>
    <message>
        <source>Prometheus 3 reads such a name in quotes: %1</source>
        <translation>Prometheus 3 要求此类名称加引号：%1</translation>
    </message>
    <message>
        <source>292 years are the most</source>
        <translation>最长为 292 年</translation>
    </message>
    <message>
        <source>write the metric without quotes</source>
        <translation>指标名不要加引号</translation>
    </message>
    <message>
        <source>this is a text, which cannot be compared; write the metric without quotes</source>
        <translation>这是字符串，无法比较；指标名不要加引号</translation>
    </message>
    <message>
        <source>up is 0 also while the pod works, where Prometheus refuses what it answers (a label twice, too many series, a timeout); for pods take pods_ready or pods_failing</source>
        <translation>即使 Pod 正常工作，只要 Prometheus 拒绝其返回的内容（标签重复、序列过多、超时），up 也会是 0；判断 Pod 请用 pods_ready 或 pods_failing</translation>
    </message>
</context>
<context>
    <name>sternway::runbook::RuleChecker</name>
    <message>
        <source>this can never be true</source>
        <translation>此条件永远不会成立</translation>
    </message>
    <message>
        <source>%1 is shorter than two scrapes, one each %2: a single sample decides</source>
        <translation>%1 短于两次抓取（每 %2 一次）：单个样本即可决定结果</translation>
    </message>
    <message>
        <source>%1 is shorter than two scrapes, usually one each %2: a single sample decides</source>
        <translation>%1 短于两次抓取（通常每 %2 一次）：单个样本即可决定结果</translation>
    </message>
    <message>
        <source>%1 is longer than the metrics are kept, which is %2</source>
        <translation>%1 超过指标的保留时间 %2</translation>
    </message>
    <message>
        <source>%1 is longer than Prometheus keeps metrics by default, which is %2</source>
        <translation>%1 超过 Prometheus 默认的指标保留时间 %2</translation>
    </message>
    <message>
        <source>contradicts line %1: both can be true at once, and one says %2, the other %3</source>
        <translation>与第 %1 行矛盾：两者可能同时成立，一处为%2，另一处为%3</translation>
    </message>
    <message>
        <source>this is also true while the service is healthy: remove it, or turn the comparison round</source>
        <translation>服务健康时此条件也成立：请删除，或反转比较</translation>
    </message>
    <message>
        <source>this is also true while the service is healthy, so it would say “%1” all the time: remove it, or turn the comparison round</source>
        <translation>服务健康时此条件也成立，因此会一直显示“%1”：请删除，或反转比较</translation>
    </message>
    <message>
        <source>line %1 never takes effect: whenever it is true, this stricter one is too</source>
        <translation>第 %1 行永远不会生效：只要它成立，这条更严格的规则也成立</translation>
    </message>
    <message>
        <source>this never takes effect: whenever it is true, the stricter line %1 is too</source>
        <translation>这条规则永远不会生效：只要它成立，更严格的第 %1 行也成立</translation>
    </message>
    <message>
        <source>this can never be known: no service has an address under &quot;health&quot;, so nobody asks</source>
        <translation>这永远无法得知：没有服务在“health”下写有地址，因此不会去查询</translation>
    </message>
    <message>
        <source>&quot;health failing&quot; can never be known: no service has an address under &quot;health&quot;</source>
        <translation>“health failing”永远无法得知：没有服务在“health”下写有地址</translation>
    </message>
</context>
<context>
    <name>sternway::runbook::RunbookLibrary</name>
    <message>
        <source>%1 names %2 and has errors, so that its rules are not known</source>
        <translation>%1 提到了 %2，但其中有错误，因此其规则未知</translation>
    </message>
    <message>
        <source>Correct it: sternway check %1 says what is wrong. Or name the runbook that counts with --runbook.</source>
        <translation>请修正：sternway check %1 会指出错误。也可以用 --runbook 指定适用的运行手册。</translation>
    </message>
    <message>
        <source>It cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>The last change is not used, because it has errors; the version of before is</source>
        <translation>最近一次更改有错误，未予采用；仍使用此前的版本</translation>
    </message>
</context>
<context>
    <name>sternway::runbook::SecretSearch</name>
    <message>
        <source>a password or token seems to stand here, for everyone who reads this file or the list of processes: store it by &quot;sternway secrets set NAME&quot;, and give it to the program as {{secret:NAME}} in environment or input</source>
        <translation>这里似乎写有密码或令牌，任何能看到此文件或进程列表的人都能读到：请用“sternway secrets set NAME”保存，并在 environment 或 input 中以 {{secret:NAME}} 传给程序</translation>
    </message>
    <message>
        <source>a password or token seems to stand here, for everyone who reads this file: store it by &quot;sternway secrets set NAME&quot; and write {{secret:NAME}}</source>
        <translation>这里似乎写有密码或令牌，任何能看到此文件的人都能读到：请用“sternway secrets set NAME”保存，并写成 {{secret:NAME}}</translation>
    </message>
</context>
<context>
    <name>sternway::runbook::SectionReader</name>
    <message>
        <source>a time to hold says nothing without &quot;%1&quot;</source>
        <translation>没有 &quot;%1&quot;，持续时间没有意义</translation>
    </message>
    <message>
        <source>another time to hold stands in &quot;%1&quot;</source>
        <translation>“%1”中已有另一个持续时间</translation>
    </message>
    <message>
        <source>no variable {{%1}}%2</source>
        <translation>没有变量 {{%1}}%2</translation>
    </message>
</context>
<context>
    <name>sternway::runbook::types</name>
    <message>
        <source>&quot;%1&quot; is no id; an id is lower-case letters, digits and hyphens</source>
        <translation>“%1”不是有效的 ID；ID 只能使用小写字母、数字和连字符</translation>
    </message>
    <message>
        <source>a list of symptoms</source>
        <translation>症状列表</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>a list of notes</source>
        <translation>备注列表</translation>
    </message>
    <message>
        <source>a list of variables</source>
        <translation>变量列表</translation>
    </message>
    <message>
        <source>a list of services</source>
        <translation>服务列表</translation>
    </message>
    <message>
        <source>a list of links</source>
        <translation>链接列表</translation>
    </message>
    <message>
        <source>a list of topics</source>
        <translation>主题列表</translation>
    </message>
    <message>
        <source>symptom</source>
        <translation>症状</translation>
    </message>
    <message>
        <source>a list of methods</source>
        <translation>方式列表</translation>
    </message>
    <message>
        <source>checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>a list of phases</source>
        <translation>阶段列表</translation>
    </message>
    <message>
        <source>a list of scenarios</source>
        <translation>场景列表</translation>
    </message>
    <message>
        <source>a list of problems</source>
        <translation>问题列表</translation>
    </message>
    <message>
        <source>a list of message templates</source>
        <translation>消息模板列表</translation>
    </message>
    <message>
        <source>a list of contacts</source>
        <translation>联系人列表</translation>
    </message>
    <message>
        <source>a list of levels</source>
        <translation>级别列表</translation>
    </message>
    <message>
        <source>a list of sections</source>
        <translation>章节列表</translation>
    </message>
</context>
<context>
    <name>sternway::steps</name>
    <message>
        <source>it runs through a shell, which can do anything</source>
        <translation>通过 shell 运行，而 shell 可以执行任何操作</translation>
    </message>
    <message>
        <source>Effect unknown: runs an arbitrary command</source>
        <translation>命令所做的任何更改，包括本机及本机之外</translation>
    </message>
    <message>
        <source>The container of the service</source>
        <translation>服务的容器</translation>
    </message>
    <message>
        <source>A new commit that takes an earlier one back</source>
        <translation>撤销先前提交的新提交</translation>
    </message>
    <message>
        <source>A new tag in the repository</source>
        <translation>仓库中的新标签</translation>
    </message>
    <message>
        <source>The working copy</source>
        <translation>工作副本</translation>
    </message>
    <message>
        <source>The shared repository; a pipeline may deploy from it</source>
        <translation>共享仓库；流水线可能会由此触发部署</translation>
    </message>
    <message>
        <source>What the workflow changes</source>
        <translation>工作流所做的更改</translation>
    </message>
    <message>
        <source>A comment that others see</source>
        <translation>他人可见的评论</translation>
    </message>
    <message>
        <source>Every object of the release</source>
        <translation>release 的所有对象</translation>
    </message>
    <message>
        <source>it deletes what the address stands for</source>
        <translation>会删除该地址所代表的内容</translation>
    </message>
    <message>
        <source>Effect unknown: calls a web address</source>
        <translation>调用该地址所引起的更改</translation>
    </message>
    <message>
        <source>it never ends in the source; here it is done once</source>
        <translation>原文中该命令不会自行结束；此处只执行一次</translation>
    </message>
    <message>
        <source>The ConfigMap; pods see it after a restart</source>
        <translation>ConfigMap；Pod 重启后才能看到</translation>
    </message>
    <message>
        <source>a restore replaces what is there now</source>
        <translation>恢复备份会替换现有内容</translation>
    </message>
    <message>
        <source>The Secret; pods see it after a restart</source>
        <translation>Secret；Pod 重启后才能看到</translation>
    </message>
    <message>
        <source>Every object of the manifests</source>
        <translation>清单 (manifest) 中的所有对象</translation>
    </message>
    <message>
        <source>How many pods run</source>
        <translation>运行的 Pod 数量</translation>
    </message>
    <message>
        <source>it scales to nothing: no pod is left to serve</source>
        <translation>会缩容至 0：没有 Pod 继续提供服务</translation>
    </message>
    <message>
        <source>The pods are deleted; their controller starts new ones</source>
        <translation>Pod 被删除；其控制器会启动新的 Pod</translation>
    </message>
    <message>
        <source>it deletes pods, and requests that they are answering fail</source>
        <translation>会删除 Pod，正在处理的请求会失败</translation>
    </message>
    <message>
        <source>Whatever the command changes, within a container</source>
        <translation>命令在容器内所做的任何更改</translation>
    </message>
    <message>
        <source>The pod template; every pod is replaced</source>
        <translation>Pod 模板；所有 Pod 都会被替换</translation>
    </message>
    <message>
        <source>The fields of the workload that the patch names</source>
        <translation>补丁中指定的工作负载字段</translation>
    </message>
    <message>
        <source>Environment variables of the containers; every pod is replaced</source>
        <translation>容器的环境变量；所有 Pod 都会被替换</translation>
    </message>
    <message>
        <source>Every pod is replaced, with the same pod template</source>
        <translation>所有 Pod 都会被替换，Pod 模板不变</translation>
    </message>
    <message>
        <source>The rollout halts where it is</source>
        <translation>滚动更新停在当前位置</translation>
    </message>
    <message>
        <source>The rollout goes on</source>
        <translation>滚动更新继续</translation>
    </message>
    <message>
        <source>What the person does</source>
        <translation>由人员执行的操作</translation>
    </message>
    <message>
        <source>a migration backwards can delete columns and tables with all that is in them</source>
        <translation>反向迁移可能删除列和表及其中全部内容</translation>
    </message>
    <message>
        <source>The schema of the database, and perhaps its data</source>
        <translation>数据库模式，可能还包括数据</translation>
    </message>
    <message>
        <source>A message that others read</source>
        <translation>他人会读到的消息</translation>
    </message>
    <message>
        <source>What the statements change in the database</source>
        <translation>语句在数据库中所做的更改</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1，于 %2</translation>
    </message>
    <message>
        <source>Sternway changed nothing. Re-evaluate before rolling back.</source>
        <translation>Sternway 未作任何更改。回滚前请重新评估。</translation>
    </message>
    <message>
        <source>The workload was deleted and recreated in the meantime.</source>
        <translation>工作负载在此期间被删除并重新创建。</translation>
    </message>
    <message>
        <source>The Deployment was paused in the meantime. A paused Deployment cannot be rolled back; resume it first.</source>
        <translation>Deployment 在此期间被暂停：它不会执行任何滚动更新，回滚也不例外。</translation>
    </message>
    <message>
        <source>The workload keeps changing; the patch conflicted every time.</source>
        <translation>工作负载变化过快，来不及为其生成补丁。</translation>
    </message>
    <message>
        <source>The workload was changed since the plan was made: %1.</source>
        <translation>在此期间有人部署过：%1。</translation>
    </message>
    <message>
        <source>The command has a secret among its words, where everybody on this computer could read it</source>
        <translation>命令的参数中含有机密，本机上的任何人都能读到</translation>
    </message>
    <message>
        <source>Give it to the program in its environment or on its standard input: the arguments &quot;environment&quot; and &quot;input&quot;.</source>
        <translation>请通过程序的环境变量或标准输入传给它：参数 &quot;environment&quot; 和 &quot;input&quot;。</translation>
    </message>
    <message>
        <source>The program %1 is not there</source>
        <translation>程序 %1 不存在</translation>
    </message>
    <message>
        <source>Install it, or carry the step out by hand.</source>
        <translation>请安装它，或手动执行该步骤。</translation>
    </message>
    <message>
        <source>Install the package %1, or carry the step out by hand.</source>
        <translation>请安装软件包 %1，或手动执行该步骤。</translation>
    </message>
    <message>
        <source>Runs: %1</source>
        <translation>运行：%1</translation>
    </message>
    <message>
        <source>Runs in %1: %2</source>
        <translation>在 %1 中运行：%2</translation>
    </message>
    <message>
        <source>The folder %1 is not there</source>
        <translation>文件夹 %1 不存在</translation>
    </message>
    <message>
        <source>Get it, for example by a git clone, or correct the step&apos;s &quot;workingDirectory&quot;.</source>
        <translation>请获取它，例如通过 git clone，或更正步骤的 &quot;workingDirectory&quot;。</translation>
    </message>
    <message>
        <source>COMPOSE_FILE names %1, which is no file here</source>
        <translation>COMPOSE_FILE 指定了 %1，但此处没有该文件</translation>
    </message>
    <message>
        <source>There is no folder %1</source>
        <translation>没有文件夹 %1</translation>
    </message>
    <message>
        <source>Which of these Podman would read depends on its provider: %1</source>
        <translation>Podman 会读取其中哪一个，取决于其提供程序 (provider)：%1</translation>
    </message>
    <message>
        <source>There is no Compose file in %1 or above it</source>
        <translation>%1 及其上级文件夹中没有 Compose 文件</translation>
    </message>
    <message>
        <source>Say workingDirectory: the folder of the project.</source>
        <translation>请指定 workingDirectory：项目所在的文件夹。</translation>
    </message>
    <message>
        <source>There is no Compose here</source>
        <translation>此处没有 Compose</translation>
    </message>
    <message>
        <source>The packages docker.io and docker-compose have it; podman with podman-compose does as well.</source>
        <translation>软件包 docker.io 和 docker-compose 提供它；podman 加 podman-compose 也可以。</translation>
    </message>
    <message>
        <source>No program runs in a rehearsal</source>
        <translation>演练中不运行任何程序</translation>
    </message>
    <message>
        <source>What has changed here cannot be read: %1</source>
        <translation>无法读取此处的更改：%1</translation>
    </message>
    <message>
        <source>Without paths the whole working copy would be switched, which is yours.</source>
        <translation>不指定路径会切换整个工作副本，而它属于您。</translation>
    </message>
    <message>
        <source>Name the paths, or switch it yourself and skip this step.</source>
        <translation>请指定路径，或自行切换并跳过此步骤。</translation>
    </message>
    <message>
        <source>There is no commit &quot;%1&quot; in this repository.</source>
        <translation>此仓库中没有 commit“%1”。</translation>
    </message>
    <message>
        <source>%1 has no %2.</source>
        <translation>%1 中没有 %2。</translation>
    </message>
    <message>
        <source>These changes are not committed and would be lost: %1.</source>
        <translation>这些更改尚未提交，将会丢失：%1。</translation>
    </message>
    <message>
        <source>Commit or stash them first.</source>
        <translation>请先 commit 或 stash。</translation>
    </message>
    <message>
        <source>The paths are as in %1.</source>
        <translation>各路径与 %1 中一致。</translation>
    </message>
    <message>
        <source>Not all paths are as in %1, and these are neither that nor committed: %2. Look at them: git diff</source>
        <translation>并非所有路径都与 %1 中一致，以下内容既不一致也未提交：%2。请查看：git diff</translation>
    </message>
    <message>
        <source>These are not as in %1: %2. Doing the step again brings them.</source>
        <translation>以下内容与 %1 中不一致：%2。再次执行该步骤即可恢复。</translation>
    </message>
    <message>
        <source>That commit does not have these, and git leaves them: %1.</source>
        <translation>该 commit 中没有以下内容，git 会保留它们：%1。</translation>
    </message>
    <message>
        <source>%1 becomes as in %2</source>
        <translation>%1 变为与 %2 中一致</translation>
    </message>
    <message>
        <source>A comment on %1#%2, &quot;%3&quot;:</source>
        <translation>在 %1#%2“%3”下的评论：</translation>
    </message>
    <message>
        <source>The issue is locked: only some may comment.</source>
        <translation>该 issue 已锁定：只有部分人可以评论。</translation>
    </message>
    <message>
        <source>This is no number of an issue.</source>
        <translation>这不是 issue 编号。</translation>
    </message>
    <message>
        <source>Nothing is asked of GitHub in a rehearsal</source>
        <translation>演练中不会向 GitHub 发出任何请求</translation>
    </message>
    <message>
        <source>The comment is not there. Doing the step again looks for it first.</source>
        <translation>没有该评论。再次执行该步骤时会先查找它。</translation>
    </message>
    <message>
        <source>The comment is there: %1</source>
        <translation>评论已存在：%1</translation>
    </message>
    <message>
        <source>GitHub does not say which branch is the default one</source>
        <translation>GitHub 未说明哪个分支是默认分支</translation>
    </message>
    <message>
        <source>Give the step the argument ref.</source>
        <translation>请为该步骤指定参数 ref。</translation>
    </message>
    <message>
        <source>%1 has no such workflow</source>
        <translation>%1 中没有此工作流</translation>
    </message>
    <message>
        <source>The workflow %1 is switched off (%2)</source>
        <translation>工作流 %1 已停用（%2）</translation>
    </message>
    <message>
        <source>Enable it: gh workflow enable %1</source>
        <translation>请启用它：gh workflow enable %1</translation>
    </message>
    <message>
        <source>No run is to be seen yet, but the step began only just now. Look again in a minute.</source>
        <translation>尚未看到任何运行，但该步骤刚刚开始。请在一分钟后再查看。</translation>
    </message>
    <message>
        <source>No run of the workflow was started since the step began.</source>
        <translation>自该步骤开始以来，未启动过该工作流的运行。</translation>
    </message>
    <message>
        <source>Since the step began these were started, by it or by somebody else: %1. Look at them.</source>
        <translation>自该步骤开始以来，由它或他人启动了以下运行：%1。请查看它们。</translation>
    </message>
    <message>
        <source>The run has ended well: %1</source>
        <translation>运行已成功结束：%1</translation>
    </message>
    <message>
        <source>The run has ended with &quot;%1&quot;: %2</source>
        <translation>运行已结束，结果为“%1”：%2</translation>
    </message>
    <message>
        <source>The run still goes on: %1. Look again when it has ended.</source>
        <translation>运行仍在进行：%1。请在其结束后再查看。</translation>
    </message>
    <message>
        <source>The workflow %1 of %2 runs on %3</source>
        <translation>%2 的工作流 %1 在 %3 上运行</translation>
    </message>
    <message>
        <source>Its run is recognised by its time, which can be mistaken where others start the workflow too.</source>
        <translation>其运行按时间识别；如果他人也启动该工作流，可能会认错。</translation>
    </message>
    <message>
        <source>Name its runs after an input, and name that input in markInput.</source>
        <translation>请用某个输入为其运行命名，并在 markInput 中指定该输入。</translation>
    </message>
    <message>
        <source>the tags of this plan</source>
        <translation>此计划的标签</translation>
    </message>
    <message>
        <source>the branch</source>
        <translation>该分支</translation>
    </message>
    <message>
        <source>Everyone who works with %1 gets %2, and a pipeline may deploy it.</source>
        <translation>所有使用 %1 的人都会得到 %2，流水线也可能会部署它。</translation>
    </message>
    <message>
        <source>The token is wrong or expired; it is the secret github-token.</source>
        <translation>令牌错误或已过期；它是机密 github-token。</translation>
    </message>
    <message>
        <source>The token may not do this: Actions and Issues need read and write.</source>
        <translation>该令牌无权这样做：Actions 和 Issues 需要读写权限。</translation>
    </message>
    <message>
        <source>It does not exist, or the token may not see it.</source>
        <translation>它不存在，或该令牌无权查看它。</translation>
    </message>
    <message>
        <source>it has moved to %1</source>
        <translation>它已移至 %1</translation>
    </message>
    <message>
        <source>GitHub answers %1: %2</source>
        <translation>GitHub 响应 %1：%2</translation>
    </message>
    <message>
        <source>The answer of GitHub is not JSON</source>
        <translation>GitHub 的响应不是 JSON</translation>
    </message>
    <message>
        <source>It is not said which repository of GitHub is meant</source>
        <translation>未说明是 GitHub 的哪个仓库</translation>
    </message>
    <message>
        <source>Give the step the argument repository, OWNER/NAME, or set GH_REPO.</source>
        <translation>请为该步骤指定参数 repository，即 OWNER/NAME，或设置 GH_REPO。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a branch.</source>
        <translation>“%1”不是有效的分支名称。</translation>
    </message>
    <message>
        <source>This clone is shallow, and a revert in a shallow clone deletes every file.</source>
        <translation>此克隆是浅克隆，在浅克隆中 revert 会删除所有文件。</translation>
    </message>
    <message>
        <source>Clone the repository with its whole history.</source>
        <translation>请克隆包含完整历史的仓库。</translation>
    </message>
    <message>
        <source>git fetch --unshallow</source>
        <translation>git fetch --unshallow</translation>
    </message>
    <message>
        <source>%1 could not be fetched: %2</source>
        <translation>无法 fetch %1：%2</translation>
    </message>
    <message>
        <source>%1 was rewritten while it was read.</source>
        <translation>%1 在读取期间被改写。</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>%1 is set, so that git would work elsewhere.</source>
        <translation>已设置 %1，git 会因此在别处操作。</translation>
    </message>
    <message>
        <source>Start Sternway without it.</source>
        <translation>请在不设置它的情况下启动 Sternway。</translation>
    </message>
    <message>
        <source>%1 is no git repository that can be used: %2</source>
        <translation>%1 不是可用的 git 仓库：%2</translation>
    </message>
    <message>
        <source>The configuration of git cannot be read: %1</source>
        <translation>无法读取 git 的配置：%1</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>It is fetched whole when the step runs; what changes can only be told then.</source>
        <translation>步骤运行时会完整 fetch；届时才能得知会更改什么。</translation>
    </message>
    <message>
        <source>There is no branch %1.</source>
        <translation>没有分支 %1。</translation>
    </message>
    <message>
        <source>git does not know who writes: %1</source>
        <translation>git 不知道提交者是谁：%1</translation>
    </message>
    <message>
        <source>Set it: git config user.name &quot;NAME&quot; and git config user.email ADDRESS, in that repository or with --global.</source>
        <translation>请进行设置：在该仓库中或加上 --global 执行 git config user.name &quot;NAME&quot; 和 git config user.email ADDRESS。</translation>
    </message>
    <message>
        <source>There is no git on this computer.</source>
        <translation>本机上没有 git。</translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation>请安装软件包 %1。</translation>
    </message>
    <message numerus="yes">
        <source>... and %n more line(s)</source>
        <translation>
            <numerusform>... 以及另外 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no %1 in this repository.</source>
        <translation>此仓库中没有 %1。</translation>
    </message>
    <message>
        <source>The repository has no remote to push to.</source>
        <translation>该仓库没有可推送的远程仓库。</translation>
    </message>
    <message>
        <source>No branch is checked out here.</source>
        <translation>此处没有检出任何分支。</translation>
    </message>
    <message>
        <source>Name the branch that is pushed.</source>
        <translation>请指定要推送的分支。</translation>
    </message>
    <message>
        <source>This plan makes no tag, and no other tags are pushed.</source>
        <translation>此计划不创建标签，也不会推送其他标签。</translation>
    </message>
    <message>
        <source>Make the tag by a step git.tag before it.</source>
        <translation>请在其之前用 git.tag 步骤创建标签。</translation>
    </message>
    <message>
        <source>%1 has another tag %2: it stands for %3.</source>
        <translation>%1 上有另一个标签 %2：它指向 %3。</translation>
    </message>
    <message>
        <source>%1 has what was to be pushed.</source>
        <translation>%1 上已有要推送的内容。</translation>
    </message>
    <message>
        <source>%1 does not have what was to be pushed, and nobody else has pushed there. Pushing it again is safe.</source>
        <translation>%1 上没有要推送的内容，且没有其他人推送过。可以安全地再次推送。</translation>
    </message>
    <message>
        <source>%1 cannot be read now.</source>
        <translation>现在无法读取 %1。</translation>
    </message>
    <message>
        <source>It was not pushed: somebody else has pushed to %1 meanwhile: %2.</source>
        <translation>未推送：期间有其他人推送到了 %1：%2。</translation>
    </message>
    <message>
        <source>%1 gets %2</source>
        <translation>%1 将得到 %2</translation>
    </message>
    <message>
        <source>%1 gets the tag %2</source>
        <translation>%1 将得到标签 %2</translation>
    </message>
    <message>
        <source>The hook pre-push of the repository runs.</source>
        <translation>会运行该仓库的 pre-push 钩子。</translation>
    </message>
    <message>
        <source>%1 gets the reverts that this plan makes</source>
        <translation>%1 将得到此计划生成的 revert</translation>
    </message>
    <message>
        <source>%1 has commits that are not here: a push would be refused.</source>
        <translation>%1 上有此处没有的 commit：推送会被拒绝。</translation>
    </message>
    <message>
        <source>There was nothing to push.</source>
        <translation>没有要推送的内容。</translation>
    </message>
    <message>
        <source>This commit is a revert itself: what it took away comes back.</source>
        <translation>此 commit 本身就是 revert：它撤销的内容会重新出现。</translation>
    </message>
    <message>
        <source>The repository has no remote: the revert stays here.</source>
        <translation>该仓库没有远程仓库：revert 仅保留在此处。</translation>
    </message>
    <message>
        <source>Hooks of the repository run at the commit: %1</source>
        <translation>提交时会运行该仓库的钩子：%1</translation>
    </message>
    <message>
        <source>On %1: %2 is taken back</source>
        <translation>在 %1 上：撤销 %2</translation>
    </message>
    <message>
        <source>The revert was not made: what the plan keeps for %1 does not have it. Nothing was pushed.</source>
        <translation>revert 未生成：计划为 %1 保存的内容中没有它。未推送任何内容。</translation>
    </message>
    <message>
        <source>The revert is made: %1</source>
        <translation>revert 已生成：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a tag.</source>
        <translation>“%1”不是有效的标签名称。</translation>
    </message>
    <message>
        <source>There is no tag %1.</source>
        <translation>没有标签 %1。</translation>
    </message>
    <message>
        <source>The tag %1 is made here, but %2 does not have it. Doing the step again pushes it.</source>
        <translation>标签 %1 已在此处创建，但 %2 上没有。再次执行该步骤会推送它。</translation>
    </message>
    <message>
        <source>The tag %1 is there.</source>
        <translation>标签 %1 已存在。</translation>
    </message>
    <message>
        <source>The tag %1 of %2</source>
        <translation>%2 的标签 %1</translation>
    </message>
    <message>
        <source>it may bring back a revision of %1 that was never deployed well</source>
        <translation>它可能会恢复 %1 的某个从未成功部署过的修订版本</translation>
    </message>
    <message>
        <source>it overwrites what others have changed in the objects of %1</source>
        <translation>它会覆盖他人在 %1 的对象中所做的更改</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no revision of a release</source>
        <translation>“%1”不是 release 的修订版本</translation>
    </message>
    <message>
        <source>%1 (%2) runs %3, Helm&apos;s revision says %4</source>
        <translation>%1（%2）运行的是 %3，而 Helm 的修订版本为 %4</translation>
    </message>
    <message>
        <source>The release was changed without Helm, by kubectl for example</source>
        <translation>该 release 在 Helm 之外被更改过，例如通过 kubectl</translation>
    </message>
    <message>
        <source>Compare what runs now with the target: the service may be back already.</source>
        <translation>请将当前运行的版本与目标比较：服务可能已经恢复。</translation>
    </message>
    <message>
        <source>Helm 4 would fail: somebody else owns fields that it must change</source>
        <translation>Helm 4 会失败：它必须更改的字段归他人所有</translation>
    </message>
    <message>
        <source>Say forceConflicts: true to take them over. A rollback that fails leaves no revision deployed.</source>
        <translation>请指定 forceConflicts: true 以接管这些字段。失败的回滚会使 release 没有处于 deployed 状态的修订版本。</translation>
    </message>
    <message>
        <source>helm does not run here: %1</source>
        <translation>helm 在此处无法运行：%1</translation>
    </message>
    <message>
        <source>Get it from https://helm.sh/docs/intro/install/; Debian has no package of it.</source>
        <translation>请从 https://helm.sh/docs/intro/install/ 获取；Debian 没有它的软件包。</translation>
    </message>
    <message>
        <source>This helm is not one that knows the release: %1</source>
        <translation>此 helm 不认识该 release：%1</translation>
    </message>
    <message>
        <source>Helm 3.6 and later can roll it back.</source>
        <translation>Helm 3.6 及更高版本可以回滚它。</translation>
    </message>
    <message>
        <source>The cluster no longer serves what the release is made of</source>
        <translation>集群已不再提供该 release 所用的 API</translation>
    </message>
    <message>
        <source>Upgrade to a chart with newer API versions, or mend the stored release (plugin mapkubeapis).</source>
        <translation>请升级到使用较新 API 版本的 chart，或修复已存储的 release（插件 mapkubeapis）。</translation>
    </message>
    <message>
        <source>Not checked, because it could not be read</source>
        <translation>未检查，因为无法读取</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the manifests cannot be read and are not in this preview</source>
        <translation>
            <numerusform>清单 (manifest) 中有 %n 个部分无法读取，不在此预览中</numerusform>
        </translation>
    </message>
    <message>
        <source>Hooks of revision %1 run</source>
        <translation>会运行修订版本 %1 的钩子</translation>
    </message>
    <message>
        <source>Hooks that do not run at a rollback</source>
        <translation>回滚时不运行的钩子</translation>
    </message>
    <message>
        <source>Objects that only the newer revision has are deleted</source>
        <translation>仅存在于较新修订版本中的对象会被删除</translation>
    </message>
    <message>
        <source>Give those that must stay the annotation helm.sh/resource-policy: keep.</source>
        <translation>请为必须保留的对象添加注解 helm.sh/resource-policy: keep。</translation>
    </message>
    <message>
        <source>The number of pods is set to the chart&apos;s</source>
        <translation>Pod 数量会设为 chart 中的值</translation>
    </message>
    <message>
        <source>Scale it again afterwards; an autoscaler does so by itself.</source>
        <translation>之后请重新扩缩；自动扩缩器会自行调整。</translation>
    </message>
    <message>
        <source>Permissions are missing that Helm needs</source>
        <translation>缺少 Helm 所需的权限</translation>
    </message>
    <message>
        <source>%1: revision %2 (%3, %4) → %5 (%6, %7): %8</source>
        <translation>%1：修订版本 %2（%3，%4）→ %5（%6，%7）：%8</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more line(s)</source>
        <translation>
            <numerusform>… 以及另外 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The two revisions are the same</source>
        <translation>两个修订版本相同</translation>
    </message>
    <message>
        <source>The body is to be JSON and is none, so that a secret cannot be put into it</source>
        <translation>请求体应为 JSON 但并不是，因此无法填入机密</translation>
    </message>
    <message>
        <source>the whole</source>
        <translation>整体</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 缺失</translation>
    </message>
    <message>
        <source>%1 is %2 instead of %3</source>
        <translation>%1 为 %2，而不是 %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no status of HTTP</source>
        <translation>“%1”不是 HTTP 状态码</translation>
    </message>
    <message>
        <source>It answers HTTP %1 instead of %2</source>
        <translation>响应为 HTTP %1，而不是 %2</translation>
    </message>
    <message>
        <source>It answers HTTP %1 and points elsewhere, which is not followed</source>
        <translation>响应为 HTTP %1 并指向别处，不予跟随</translation>
    </message>
    <message>
        <source>It answers HTTP %1</source>
        <translation>响应为 HTTP %1</translation>
    </message>
    <message>
        <source>The address has a secret in it, where logs and proxies on its way would keep it</source>
        <translation>地址中含有机密，途中的日志和代理会将其保留</translation>
    </message>
    <message>
        <source>Put it into a header or the body.</source>
        <translation>请将其放入请求头或请求体。</translation>
    </message>
    <message>
        <source>Its answer is no JSON</source>
        <translation>其响应不是 JSON</translation>
    </message>
    <message>
        <source>Its answer broke off</source>
        <translation>其响应中断</translation>
    </message>
    <message>
        <source>Its answer is not what is expected: %1</source>
        <translation>其响应与预期不符：%1</translation>
    </message>
    <message>
        <source>%1 is no web address</source>
        <translation>%1 不是网址</translation>
    </message>
    <message>
        <source>It must begin with http:// or https://.</source>
        <translation>必须以 http:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>Sends %1 to %2</source>
        <translation>向 %2 发送 %1</translation>
    </message>
    <message>
        <source>%1 revisions, the current one is %2 (%3)</source>
        <translation>%1 个修订版本，当前为 %2（%3）</translation>
    </message>
    <message>
        <source>%1 revisions</source>
        <translation>%1 个修订版本</translation>
    </message>
    <message>
        <source>%1: %2 of %3 replicas ready</source>
        <translation>%1：%3 个副本中 %2 个就绪</translation>
    </message>
    <message>
        <source>%1 of %2 pods ready</source>
        <translation>%2 个 Pod 中 %1 个就绪</translation>
    </message>
    <message>
        <source>%1 events, %2 of them warnings</source>
        <translation>%1 个事件，其中 %2 个警告</translation>
    </message>
    <message>
        <source>usage of %1 pods</source>
        <translation>%1 个 Pod 的用量</translation>
    </message>
    <message>
        <source>%1 autoscalers</source>
        <translation>%1 个自动扩缩器</translation>
    </message>
    <message>
        <source>Nothing says what %1 is to be restored from</source>
        <translation>未说明 %1 应从何处恢复</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither an earlier step that has captured %2 nor a file</source>
        <translation>“%1”既不是已为 %2 创建快照的先前步骤，也不是文件</translation>
    </message>
    <message>
        <source>Give a file, or capture it in an earlier step of the plan.</source>
        <translation>请指定文件，或在计划的先前步骤中为其创建快照。</translation>
    </message>
    <message>
        <source>No log could be read in time</source>
        <translation>未能及时读取任何日志</translation>
    </message>
    <message>
        <source>%1 lines of %2 logs</source>
        <translation>%2 份日志中的 %1 行</translation>
    </message>
    <message>
        <source>%1; %2 more logs were not read</source>
        <translation>%1；另有 %2 份日志未读取</translation>
    </message>
    <message>
        <source>A manifest has no kind and apiVersion</source>
        <translation>有清单缺少 kind 和 apiVersion</translation>
    </message>
    <message>
        <source>A manifest of kind %1 has no name that an object can have</source>
        <translation>类型为 %1 的清单没有可用作对象名称的名称</translation>
    </message>
    <message>
        <source>%1 %2 has no namespace that there can be</source>
        <translation>%1 %2 的命名空间不可能存在</translation>
    </message>
    <message>
        <source>The manifest cannot be read: line %1: %2</source>
        <translation>无法读取清单：第 %1 行：%2</translation>
    </message>
    <message>
        <source>The package %1 has it.</source>
        <translation>软件包 %1 提供它。</translation>
    </message>
    <message>
        <source>%1 ended with exit status %2: %3</source>
        <translation>%1 以退出状态 %2 结束：%3</translation>
    </message>
    <message>
        <source>%1 prints more than can be kept</source>
        <translation>%1 的输出超出可保留的大小</translation>
    </message>
    <message>
        <source>The cluster does not serve %1 of %2</source>
        <translation>集群不提供 %2 的 %1</translation>
    </message>
    <message>
        <source>It may have been removed from the API since, or its CustomResourceDefinition is missing.</source>
        <translation>它可能已从 API 中移除，或缺少其 CustomResourceDefinition。</translation>
    </message>
    <message>
        <source>Not run: no program runs in a rehearsal</source>
        <translation>未运行：演练中不运行任何程序</translation>
    </message>
    <message>
        <source>There is no object in the manifests</source>
        <translation>清单中没有对象</translation>
    </message>
    <message>
        <source>%1: its fields belong to %2. Leave them out of the manifest, or have %2 give them up. %3</source>
        <translation>%1：其字段归 %2 所有。请从清单中删除这些字段，或让 %2 放弃它们。%3</translation>
    </message>
    <message>
        <source>%1; last written by %2</source>
        <translation>%1；最后由 %2 写入</translation>
    </message>
    <message>
        <source>not ready for %1</source>
        <translation>未就绪已有 %1</translation>
    </message>
    <message>
        <source>An empty selector would match every pod of the namespace.</source>
        <translation>空选择器会匹配该命名空间中的所有 Pod。</translation>
    </message>
    <message>
        <source>It is of the namespace %1, not of %2</source>
        <translation>它属于命名空间 %1，而不是 %2</translation>
    </message>
    <message>
        <source>Every value of %1 must be a text; numbers and true stand in quotes</source>
        <translation>%1 的每个值都必须是文本；数字和 true 要加引号</translation>
    </message>
    <message>
        <source>It has no %1 %2</source>
        <translation>其中没有 %1 %2</translation>
    </message>
    <message>
        <source>It has: %1</source>
        <translation>其中有：%1</translation>
    </message>
    <message>
        <source>The capture is of another object: %1</source>
        <translation>快照属于另一个对象：%1</translation>
    </message>
    <message>
        <source>The capture does not have all values of %1 any more</source>
        <translation>快照中已不再包含 %1 的全部值</translation>
    </message>
    <message>
        <source>A journal keeps no values that look like secrets. Restore it from a file.</source>
        <translation>事故日志不保存看起来像机密的值。请从文件恢复。</translation>
    </message>
    <message>
        <source>%1: is removed</source>
        <translation>%1：将被删除</translation>
    </message>
    <message>
        <source>%1: gets another value</source>
        <translation>%1：将更改其值</translation>
    </message>
    <message>
        <source>%1: is added</source>
        <translation>%1：将被添加</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… 以及另外 %1 项</translation>
    </message>
    <message>
        <source>You may not %1 %2 in %3</source>
        <translation>您无权在 %3 中对 %2 执行 %1</translation>
    </message>
    <message>
        <source>Ask for that permission, or have somebody run the step who has it.</source>
        <translation>请申请该权限，或让有权限的人运行该步骤。</translation>
    </message>
    <message>
        <source>%1 is no workload: give a selector</source>
        <translation>%1 不是工作负载：请指定选择器</translation>
    </message>
    <message>
        <source>%1 has no container named &quot;%2&quot;</source>
        <translation>%1 没有名为“%2”的容器</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>现有：%1。</translation>
    </message>
    <message>
        <source>%1 has several containers, and the step does not say which one gets the image</source>
        <translation>%1 有多个容器，而该步骤未说明更新哪个容器的镜像</translation>
    </message>
    <message>
        <source>Name the container: %1.</source>
        <translation>请指定容器：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the name of an image</source>
        <translation>“%1”不是有效的镜像名称</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>镜像 %1</translation>
    </message>
    <message>
        <source>The step names no environment variable</source>
        <translation>该步骤未指定环境变量</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>环境变量：%1</translation>
    </message>
    <message>
        <source>The patch is not JSON: %1</source>
        <translation>补丁不是 JSON：%1</translation>
    </message>
    <message>
        <source>A JSON patch is a list of operations, and not empty</source>
        <translation>JSON patch 是操作列表，且不能为空</translation>
    </message>
    <message>
        <source>A %1 patch is an object, and not empty</source>
        <translation>%1 patch 是对象，且不能为空</translation>
    </message>
    <message>
        <source>A paused Deployment is not restarted</source>
        <translation>已暂停的 Deployment 不会重启</translation>
    </message>
    <message>
        <source>Resume it first.</source>
        <translation>请先恢复它。</translation>
    </message>
    <message>
        <source>There is no Deployment in namespace %1.</source>
        <translation>命名空间 %1 中没有 Deployment。</translation>
    </message>
    <message>
        <source>No Deployment in namespace %1 matches &quot;%2&quot;.</source>
        <translation>命名空间 %1 中没有与“%2”匹配的 Deployment。</translation>
    </message>
    <message>
        <source>An empty selector would match everything.</source>
        <translation>空选择器会匹配所有对象。</translation>
    </message>
    <message>
        <source>%1 cannot be paused: only a Deployment can</source>
        <translation>无法暂停 %1：只有 Deployment 可以暂停</translation>
    </message>
    <message>
        <source>Resuming rolls out changes that wait in %1</source>
        <translation>恢复会使 %1 中等待的更改开始滚动更新</translation>
    </message>
    <message>
        <source>Its pod template has %1, which has not been rolled out.</source>
        <translation>其 Pod 模板中有 %1，尚未滚动更新。</translation>
    </message>
    <message>
        <source>Look at them first.</source>
        <translation>请先查看它们。</translation>
    </message>
    <message>
        <source>How many replicas %1 had is not known</source>
        <translation>无法得知 %1 原有多少个副本</translation>
    </message>
    <message>
        <source>Name the number: the step needs &quot;replicas&quot;.</source>
        <translation>请指定数量：该步骤需要 &quot;replicas&quot;。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of replicas</source>
        <translation>“%1”不是有效的副本数</translation>
    </message>
    <message>
        <source>A DaemonSet cannot be scaled: it has a pod on each node</source>
        <translation>无法扩缩 DaemonSet：它在每个节点上有一个 Pod</translation>
    </message>
    <message>
        <source>It allows %1 to %2 replicas.</source>
        <translation>它允许 %1 到 %2 个副本。</translation>
    </message>
    <message>
        <source>HorizontalPodAutoscaler %1 sets the replicas</source>
        <translation>副本数由 HorizontalPodAutoscaler %1 控制</translation>
    </message>
    <message>
        <source>At 0 it stops scaling, and does not start again by itself.</source>
        <translation>为 0 时它会停止扩缩，且不会自行恢复。</translation>
    </message>
    <message>
        <source>It may change the number again within seconds.</source>
        <translation>它可能在数秒内再次更改该数量。</translation>
    </message>
    <message>
        <source>Change its minimum and maximum instead.</source>
        <translation>请改为更改其最小值和最大值。</translation>
    </message>
    <message>
        <source>Whether a HorizontalPodAutoscaler sets the replicas could not be read</source>
        <translation>无法读取副本数是否由 HorizontalPodAutoscaler 控制</translation>
    </message>
    <message>
        <source>A command gives the value of one key: &quot;keys&quot; must name exactly one</source>
        <translation>命令只给出一个键的值：&quot;keys&quot; 必须恰好指定一个</translation>
    </message>
    <message>
        <source>A secret never stands in a command line: {{%1}}</source>
        <translation>机密不得出现在命令行中：{{%1}}</translation>
    </message>
    <message>
        <source>{{%1}} has no value</source>
        <translation>{{%1}} 没有值</translation>
    </message>
    <message>
        <source>The source has no value for %1</source>
        <translation>来源中没有 %1 的值</translation>
    </message>
    <message>
        <source>%1 has no key %2</source>
        <translation>%1 中没有键 %2</translation>
    </message>
    <message>
        <source>There is no program %1</source>
        <translation>没有程序 %1</translation>
    </message>
    <message>
        <source>%1 is made</source>
        <translation>将创建 %1</translation>
    </message>
    <message>
        <source>%1: gets what the command prints</source>
        <translation>%1：将得到命令输出的内容</translation>
    </message>
    <message>
        <source>%1: is added, with what the command prints</source>
        <translation>%1：将被添加，值为命令输出的内容</translation>
    </message>
    <message>
        <source>%1 is immutable</source>
        <translation>%1 不可变 (immutable)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>A secret&apos;s value would stand in the workload for all who may read it. Refer to a Secret of the cluster instead.</source>
        <translation>机密的值会出现在工作负载中，所有有权读取的人都能看到。请改为引用集群中的 Secret。</translation>
    </message>
    <message>
        <source>The list of migrations cannot be read: %1</source>
        <translation>无法读取迁移列表：%1</translation>
    </message>
    <message>
        <source>%1 names for %2 migrations</source>
        <translation>%2 个迁移却有 %1 个名称</translation>
    </message>
    <message>
        <source>Prisma says nothing of the database</source>
        <translation>Prisma 没有给出任何关于数据库的信息</translation>
    </message>
    <message>
        <source>Sequelize lists none</source>
        <translation>Sequelize 没有列出任何迁移</translation>
    </message>
    <message>
        <source>the tool could not reach the database</source>
        <translation>该工具无法连接数据库</translation>
    </message>
    <message>
        <source>it names one twice</source>
        <translation>其中有一个重复列出</translation>
    </message>
    <message>
        <source>what the command printed has no form that is known</source>
        <translation>命令输出的格式未知</translation>
    </message>
    <message>
        <source>a row is no JSON object</source>
        <translation>有一行不是 JSON 对象</translation>
    </message>
    <message>
        <source>no column of the table names the migrations</source>
        <translation>表中没有给出迁移名称的列</translation>
    </message>
    <message>
        <source>The table only has the current version, not the migrations that led to it</source>
        <translation>该表只有当前版本，没有到达该版本的各个迁移</translation>
    </message>
    <message>
        <source>The command that lists the migrations ended with exit status %1</source>
        <translation>列出迁移的命令以退出状态 %1 结束</translation>
    </message>
    <message>
        <source>Nothing says which migrations are applied</source>
        <translation>未说明已应用了哪些迁移</translation>
    </message>
    <message>
        <source>Give the step the command that lists them (status), or their table (table, host, database, user).</source>
        <translation>请为该步骤指定列出迁移的命令 (status)，或迁移所在的表 (table, host, database, user)。</translation>
    </message>
    <message>
        <source>The step has no command that takes migrations back</source>
        <translation>该步骤没有回退迁移的命令</translation>
    </message>
    <message>
        <source>Give it one by argv.</source>
        <translation>请用 argv 指定。</translation>
    </message>
    <message>
        <source>%1 has no file for %2</source>
        <translation>%1 中没有 %2 的文件</translation>
    </message>
    <message>
        <source>Run this from the newer release: an older checkout takes back another migration, or none.</source>
        <translation>请从较新的发布运行：较旧的检出会回退另一个迁移，或不回退任何迁移。</translation>
    </message>
    <message>
        <source>%1 migrations are to be taken back, and %2 are applied</source>
        <translation>将回退 %1 个迁移，而已应用的有 %2 个</translation>
    </message>
    <message>
        <source>No migration %1 is applied</source>
        <translation>没有已应用的迁移 %1</translation>
    </message>
    <message>
        <source>knex %1 takes nothing back</source>
        <translation>knex %1 不回退任何迁移</translation>
    </message>
    <message>
        <source>knex migrate:rollback takes back a whole batch, and its list does not say which migrations that are</source>
        <translation>knex migrate:rollback 会回退整个批次，而其列表未说明该批次包含哪些迁移</translation>
    </message>
    <message>
        <source>Let the step read the table: table: knex_migrations, with host, database and user.</source>
        <translation>请让该步骤读取表：table: knex_migrations，并指定 host、database 和 user。</translation>
    </message>
    <message>
        <source>node-pg-migrate %1 is no way back</source>
        <translation>node-pg-migrate %1 不是回退命令</translation>
    </message>
    <message>
        <source>What node-pg-migrate takes back with --timestamp or --fake cannot be named</source>
        <translation>无法得知 node-pg-migrate 加上 --timestamp 或 --fake 会回退哪些迁移</translation>
    </message>
    <message>
        <source>node-pg-migrate takes back every migration for the number %1</source>
        <translation>数量为 %1 时，node-pg-migrate 会回退所有迁移</translation>
    </message>
    <message>
        <source>Sequelize&apos;s %1 takes nothing back</source>
        <translation>Sequelize 的 %1 不回退任何迁移</translation>
    </message>
    <message>
        <source>&quot;dotnet ef database update&quot; needs the migration that is to stay the last one</source>
        <translation>&quot;dotnet ef database update&quot; 需要指定应保留为最后一个的迁移</translation>
    </message>
    <message>
        <source>What %1 takes back cannot be named</source>
        <translation>无法得知 %1 会回退哪些迁移</translation>
    </message>
    <message>
        <source>TypeORM&apos;s %1 takes nothing back</source>
        <translation>TypeORM 的 %1 不回退任何迁移</translation>
    </message>
    <message>
        <source>dbmate takes nothing back by this</source>
        <translation>dbmate 不会因此回退任何迁移</translation>
    </message>
    <message>
        <source>Which migrations this takes back cannot be told</source>
        <translation>无法得知这会回退哪些迁移</translation>
    </message>
    <message>
        <source>Give the step a name, a number of steps, or all.</source>
        <translation>请为该步骤指定名称、步数或全部 (all)。</translation>
    </message>
    <message>
        <source>The command would take back %1</source>
        <translation>该命令会回退 %1</translation>
    </message>
    <message>
        <source>%1, and the step says %2</source>
        <translation>%1，而步骤指定的是 %2</translation>
    </message>
    <message>
        <source>%1, and the step says %2 of them</source>
        <translation>%1，而步骤指定的是 %2 个</translation>
    </message>
    <message>
        <source>%1, and the step says all</source>
        <translation>%1，而步骤指定的是全部</translation>
    </message>
    <message>
        <source>Prisma takes no migration back</source>
        <translation>Prisma 不回退迁移</translation>
    </message>
    <message>
        <source>Run the SQL that reverses it by a step of the kind &quot;sql&quot;.</source>
        <translation>请用 &quot;sql&quot; 类型的步骤运行反向 SQL。</translation>
    </message>
    <message>
        <source>%1 has not failed: Prisma marks only a failed one as rolled back (P3012)</source>
        <translation>%1 没有失败：Prisma 只会将失败的迁移标记为已回滚 (P3012)</translation>
    </message>
    <message>
        <source>Reverse it by a step of the kind &quot;sql&quot; that also deletes its row in _prisma_migrations.</source>
        <translation>请用 &quot;sql&quot; 类型的步骤将其反向执行，并同时删除它在 _prisma_migrations 中的行。</translation>
    </message>
    <message>
        <source>No migration is applied</source>
        <translation>没有已应用的迁移</translation>
    </message>
    <message>
        <source>%1 is not applied</source>
        <translation>%1 未应用</translation>
    </message>
    <message>
        <source>%1 is no number of migrations</source>
        <translation>%1 不是有效的迁移数量</translation>
    </message>
    <message>
        <source>The status does not name the applied migrations</source>
        <translation>status 未列出已应用的迁移</translation>
    </message>
    <message>
        <source>Let the step read the table of history: table, host, database and user.</source>
        <translation>请让该步骤读取历史表：table、host、database 和 user。</translation>
    </message>
    <message>
        <source>Nothing is to be taken back</source>
        <translation>没有要回退的内容</translation>
    </message>
    <message>
        <source>The journal has its end: it went well.</source>
        <translation>事故日志中有其结束记录：已成功完成。</translation>
    </message>
    <message>
        <source>It had not begun.</source>
        <translation>它尚未开始。</translation>
    </message>
    <message>
        <source>Whether it was carried out cannot be seen, and does not matter: doing it again leaves the same.</source>
        <translation>无法看到它是否已执行，但这不影响：再次执行的结果相同。</translation>
    </message>
    <message>
        <source>It was begun, and leaves nothing that Sternway could look at: whether it was carried out in whole, in part or not at all cannot be told. Look at what it changes before it is done again.</source>
        <translation>它已开始，但没有留下可供 Sternway 查看的痕迹：无法得知它是全部执行、部分执行还是完全没有执行。再次执行前，请查看它所更改的内容。</translation>
    </message>
    <message>
        <source>&quot;database&quot; is the name of a database; host, port, user and password have arguments of their own</source>
        <translation>&quot;database&quot; 是数据库的名称；host、port、user 和 password 有各自的参数</translation>
    </message>
    <message>
        <source>&quot;password&quot; must be a secret: {{secret:NAME}}</source>
        <translation>&quot;password&quot; 必须是机密：{{secret:NAME}}</translation>
    </message>
    <message>
        <source>The statements begin a transaction and never commit it: nothing of it would be kept</source>
        <translation>语句开始了事务却从不提交：其结果不会保留</translation>
    </message>
    <message>
        <source>The step is to be one transaction, and its statements begin and end transactions themselves</source>
        <translation>此步骤要求为单个事务，而其语句自行开始和结束事务</translation>
    </message>
    <message>
        <source>The values of this step&apos;s placeholders were not kept apart from its statements</source>
        <translation>此步骤占位符的值未与其语句分开保存</translation>
    </message>
    <message>
        <source>Make the plan anew.</source>
        <translation>请重新制定计划。</translation>
    </message>
    <message>
        <source>There is no statement in it</source>
        <translation>其中没有语句</translation>
    </message>
    <message>
        <source>Placeholders in a file of statements have no values: write the statements into &quot;text&quot;</source>
        <translation>语句文件中的占位符没有值：请将语句写入 &quot;text&quot;</translation>
    </message>
    <message>
        <source>%1 is a command of psql that leaves what this step can answer for; run it by a step of the kind &quot;command&quot;</source>
        <translation>%1 是 psql 的命令，超出了此步骤能负责的范围；请用 &quot;command&quot; 类型的步骤运行</translation>
    </message>
    <message>
        <source>The value of %1 has a zero character, which PostgreSQL cannot hold</source>
        <translation>%1 的值中含有零字符 (NUL)，PostgreSQL 无法存储</translation>
    </message>
    <message>
        <source>{{%1}} stands where no value can be put safely</source>
        <translation>{{%1}} 所在的位置无法安全地放入值</translation>
    </message>
    <message>
        <source>Put it outside of $$ … $$, U&amp;&apos;…&apos; and commands of psql.</source>
        <translation>请将其放在 $$ … $$、U&amp;&apos;…&apos; 和 psql 命令之外。</translation>
    </message>
    <message>
        <source>There is no value for %1</source>
        <translation>%1 没有值</translation>
    </message>
    <message>
        <source>The file %1 cannot be read: %2</source>
        <translation>无法读取文件 %1：%2</translation>
    </message>
    <message>
        <source>The file %1 is larger than 64 MiB</source>
        <translation>文件 %1 大于 64 MiB</translation>
    </message>
    <message>
        <source>Restore it by a step of the kind &quot;command&quot;: psql -X -v ON_ERROR_STOP=1 -1 -f FILE.</source>
        <translation>请用 &quot;command&quot; 类型的步骤恢复它：psql -X -v ON_ERROR_STOP=1 -1 -f FILE。</translation>
    </message>
    <message>
        <source>The file %1 is not in UTF-8</source>
        <translation>文件 %1 不是 UTF-8 编码</translation>
    </message>
    <message>
        <source>Argo CD or Flux leaves the cluster as it is until somebody resumes it</source>
        <translation>在有人恢复之前，Argo CD 或 Flux 让集群保持现状</translation>
    </message>
    <message>
        <source>Argo CD or Flux applies again what git says</source>
        <translation>Argo CD 或 Flux 会重新应用 git 中的内容</translation>
    </message>
    <message>
        <source>what git says comes back, the bad release too unless it was reverted</source>
        <translation>git 中的内容会恢复；有问题的发布也会恢复，除非已被 revert</translation>
    </message>
    <message>
        <source>Suspend the %1</source>
        <translation>挂起 %1</translation>
    </message>
    <message>
        <source>A suspension of the %1 would be put back</source>
        <translation>对 %1 的挂起会被改回</translation>
    </message>
    <message>
        <source>A suspension of the %1 may be put back</source>
        <translation>对 %1 的挂起可能会被改回</translation>
    </message>
    <message>
        <source>ApplicationSet %1 makes it and writes its sync policy again at once.</source>
        <translation>它由 ApplicationSet %1 生成，其同步策略会立即被重新写入。</translation>
    </message>
    <message>
        <source>Change the ApplicationSet (ignoreApplicationDifferences), or go back by git.</source>
        <translation>请更改 ApplicationSet (ignoreApplicationDifferences)，或通过 git 回滚。</translation>
    </message>
    <message>
        <source>It is in git itself, with this field: kustomize-controller takes the field back at its next interval.</source>
        <translation>它本身就在 git 中，且包含此字段：kustomize-controller 会在下一个间隔收回该字段。</translation>
    </message>
    <message>
        <source>Suspend the kustomization that it is part of, or go back by git.</source>
        <translation>请挂起它所属的 kustomization，或通过 git 回滚。</translation>
    </message>
    <message>
        <source>Another Argo CD application deploys it.</source>
        <translation>它由另一个 Argo CD 应用部署。</translation>
    </message>
    <message>
        <source>Argo CD application %1 deploys it.</source>
        <translation>它由 Argo CD 应用 %1 部署。</translation>
    </message>
    <message>
        <source>If that one heals itself, switch it off as well.</source>
        <translation>如果该应用会自愈 (selfHeal)，请将其一并关闭。</translation>
    </message>
    <message>
        <source>%1: spec.syncPolicy.automated is removed; it is %2</source>
        <translation>%1：移除 spec.syncPolicy.automated；当前值为 %2</translation>
    </message>
    <message>
        <source>Nothing says what automatic sync of the %1 was</source>
        <translation>没有记录 %1 原来的自动同步设置</translation>
    </message>
    <message>
        <source>Switch it on by hand: argocd app set %1 --sync-policy automated</source>
        <translation>请手动开启：argocd app set %1 --sync-policy automated</translation>
    </message>
    <message>
        <source>Resume the %1, once git has the good version</source>
        <translation>git 中有了良好版本后，恢复 %1</translation>
    </message>
    <message>
        <source>The %1 is suspended</source>
        <translation>%1 已挂起</translation>
    </message>
    <message>
        <source>The %1 is resumed</source>
        <translation>%1 已恢复</translation>
    </message>
    <message>
        <source>The workload was deleted and recreated since the plan was made</source>
        <translation>计划制定后，该工作负载被删除并重新创建</translation>
    </message>
    <message>
        <source>The pod template was changed since the plan was made: it runs %1. Assess anew before going on</source>
        <translation>计划制定后 Pod 模板被更改：现在运行 %1。请先重新评估再继续</translation>
    </message>
    <message>
        <source>The pod template was changed since the plan was made, by %1: it runs %2. Assess anew before going on</source>
        <translation>计划制定后 Pod 模板被 %1 更改：现在运行 %2。请先重新评估再继续</translation>
    </message>
    <message>
        <source>A person was asked to do it, and no answer is on record: going on asks again.</source>
        <translation>已请人员执行，但没有答复记录：继续时会再次询问。</translation>
    </message>
    <message>
        <source>Confirm: %1</source>
        <translation>确认：%1</translation>
    </message>
    <message>
        <source>See which migrations are applied</source>
        <translation>查看已应用了哪些迁移</translation>
    </message>
    <message>
        <source>by whom is not known</source>
        <translation>更改者未知</translation>
    </message>
    <message>
        <source>last written by %1</source>
        <translation>最后由 %1 写入</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>更改者：%1</translation>
    </message>
    <message>
        <source>It was scaled since the plan was made, %1: from %2 to %3 replicas. Assess anew before going on</source>
        <translation>计划制定后副本数被更改（%1）：从 %2 变为 %3。请先重新评估再继续</translation>
    </message>
    <message>
        <source>the manifest of %1 is another one</source>
        <translation>%1 的清单已不同</translation>
    </message>
    <message>
        <source>%1 has been deleted</source>
        <translation>%1 已被删除</translation>
    </message>
    <message>
        <source>%1 has been changed, %2, so that the step would change: %3</source>
        <translation>%1 已被更改（%2），此步骤因而会更改：%3</translation>
    </message>
    <message>
        <source>%1 has been deleted since the plan was made. Assess anew before going on</source>
        <translation>计划制定后 %1 被删除。请先重新评估再继续</translation>
    </message>
    <message>
        <source>%1 has been changed since the plan was made, %2. Assess anew before going on</source>
        <translation>计划制定后 %1 被更改（%2）。请先重新评估再继续</translation>
    </message>
    <message>
        <source>%1 has been changed since the plan was made, %2: %3. Assess anew before going on</source>
        <translation>计划制定后 %1 被更改（%2）：%3。请先重新评估再继续</translation>
    </message>
    <message>
        <source>Since the plan was made %1. Assess anew before going on</source>
        <translation>计划制定后：%1。请先重新评估再继续</translation>
    </message>
    <message>
        <source>&quot;in&quot; knows no &quot;%1&quot;</source>
        <translation>“in”中没有“%1”</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>现有：%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no workload</source>
        <translation>“%1”不是工作负载</translation>
    </message>
    <message>
        <source>For example: deployment/web.</source>
        <translation>例如：deployment/web。</translation>
    </message>
    <message>
        <source>Not started: %1</source>
        <translation>未启动：%1</translation>
    </message>
    <message>
        <source>%1 cannot be given to a program in a container: its value has several lines, or its name is no name of a variable</source>
        <translation>无法将 %1 传给容器中的程序：其值有多行，或其名称不是变量名</translation>
    </message>
    <message>
        <source>sqitch %1 is no way back</source>
        <translation>sqitch %1 不是回退命令</translation>
    </message>
    <message>
        <source>What sqitch revert takes back cannot be named</source>
        <translation>无法得知 sqitch revert 会回退哪些变更</translation>
    </message>
    <message>
        <source>Name the change that is to stay: --to.</source>
        <translation>请用 --to 指定要保留的变更。</translation>
    </message>
    <message>
        <source>What alembic %1 takes back cannot be named</source>
        <translation>无法得知 alembic %1 会回退哪些迁移</translation>
    </message>
    <message>
        <source>Name the revision that is to stay the last one.</source>
        <translation>请指定应保留为最后一个的修订版本。</translation>
    </message>
    <message>
        <source>Drizzle takes no migration back</source>
        <translation>Drizzle 不回退迁移</translation>
    </message>
    <message>
        <source>The template was changed again after the rollback: %1. The cluster now runs %2. If a GitOps controller owns this workload, roll back there.</source>
        <translation>回滚之后模板又被更改：%1。集群现在运行 %2。如果由 GitOps 控制器管理此工作负载，请在那里回滚。</translation>
    </message>
    <message>
        <source>A branch has the same name, and git would take that: use git checkout %1</source>
        <translation>有同名分支，git 会检出该分支。请使用：git checkout %1</translation>
    </message>
    <message>
        <source>A branch (%2) has the same name as the %1: the tag is used.</source>
        <translation>分支（%2）与%1同名：将使用标签。</translation>
    </message>
    <message>
        <source>On the command line git takes the branch unless the tag is written in full: git checkout %1 -- %2</source>
        <translation>在命令行中，除非写出标签的完整名称，否则 git 会使用分支：git checkout %1 -- %2</translation>
    </message>
    <message>
        <source>%1 is both a tag (%2) and a branch (%3); the runbook does not say which is meant.</source>
        <translation>%1 既是标签（%2）又是分支（%3），运行手册没有说明指的是哪一个。</translation>
    </message>
    <message>
        <source>Write refs/tags/%1 or refs/heads/%1 in the runbook.</source>
        <translation>请在运行手册中写明 refs/tags/%1 或 refs/heads/%1。</translation>
    </message>
    <message>
        <source>Rollback hooks of the running revision %1 do not run</source>
        <translation>不会运行当前修订版本 %1 的回滚钩子</translation>
    </message>
    <message>
        <source>Helm takes the hooks of the target. If they undo a migration, do so by hand before.</source>
        <translation>Helm 使用目标版本的钩子。如果这些钩子用于撤销迁移，请事先手动撤销。</translation>
    </message>
</context>
<context>
    <name>sternway::steps::ApplyStep</name>
    <message>
        <source>Reading the manifests</source>
        <translation>正在读取清单</translation>
    </message>
    <message>
        <source>%1. Nothing was changed.</source>
        <translation>%1。未作任何更改。</translation>
    </message>
    <message numerus="yes">
        <source>Asking the server whether it would accept %n object(s)</source>
        <translation>
            <numerusform>正在询问服务器是否接受 %n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped while the connection was lost: whether %1 was applied is not known. %2</source>
        <translation>连接断开期间停止：不清楚 %1 是否已应用。%2</translation>
    </message>
    <message>
        <source>Stopped by the operator; nothing was changed</source>
        <translation>被操作人员停止；未作任何更改</translation>
    </message>
    <message>
        <source>The dry run has no answer: %1. Nothing was changed.</source>
        <translation>试运行没有得到响应：%1。未作任何更改。</translation>
    </message>
    <message>
        <source>The cluster would refuse it, nothing was changed: %1</source>
        <translation>集群会拒绝，未作任何更改：%1</translation>
    </message>
    <message>
        <source>%1 Sternway still owns fields of %2: the next server-side apply needs --force-conflicts there.</source>
        <translation>%1 Sternway 仍拥有 %2 的字段：对其执行的下一次服务端应用 (server-side apply) 需要 --force-conflicts。</translation>
    </message>
    <message>
        <source>Stopped by the operator. %1</source>
        <translation>被操作人员停止。%1</translation>
    </message>
    <message>
        <source>Applying %1</source>
        <translation>正在应用 %1</translation>
    </message>
    <message>
        <source>Whether %1 was applied is not known: %2. %3</source>
        <translation>不清楚 %1 是否已应用：%2。%3</translation>
    </message>
    <message>
        <source>No answer for %1; applying it again, which changes nothing where it took effect</source>
        <translation>%1 没有得到响应；正在重新应用，若已生效则不会产生更改</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Everything is as the manifests say; nothing was changed.</source>
        <translation>一切已与清单一致；未作任何更改。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>Applied %1 of %2: %3.</source>
        <translation>%2 个中已应用 %1 个：%3。</translation>
    </message>
    <message>
        <source>All %1 objects are as the manifests say.</source>
        <translation>全部 %1 个对象均与清单一致。</translation>
    </message>
    <message>
        <source>%1 of %2 objects are as the manifests say; not so: %3. Whether this step or somebody else wrote them last cannot be told. Applied again, those that are right stay as they are, and fields that others own are refused.</source>
        <translation>%2 个对象中有 %1 个与清单一致；不一致的有：%3。无法判断它们最后是由此步骤还是由他人写入。再次应用时，一致的对象保持不变，归他人所有的字段会被拒绝。</translation>
    </message>
    <message>
        <source>The cluster would refuse %1</source>
        <translation>集群会拒绝 %1</translation>
    </message>
    <message>
        <source>%1 is deployed by %2</source>
        <translation>%1 由 %2 部署</translation>
    </message>
    <message>
        <source>Its next deploy puts its own values back.</source>
        <translation>其下次部署会恢复它自己的值。</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… 以及另外 %1 项</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) stay as they are</source>
        <translation>
            <numerusform>%n 个对象保持不变</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::steps::AskingStep</name>
    <message>
        <source>This step needs a person, and there is nobody to ask here</source>
        <translation>此步骤需要人工执行，而此处没有可询问的人</translation>
    </message>
    <message>
        <source>Waiting for a person: %1</source>
        <translation>正在等待人工执行：%1</translation>
    </message>
    <message>
        <source>Waiting for a yes or no: %1</source>
        <translation>正在等待答复（是或否）：%1</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>Skipped by %1: %2</source>
        <translation>由 %1 跳过：%2</translation>
    </message>
    <message>
        <source>%1 says that it is done</source>
        <translation>%1 表示已完成</translation>
    </message>
    <message>
        <source>%1 agreed</source>
        <translation>%1 已同意</translation>
    </message>
</context>
<context>
    <name>sternway::steps::CaptureStep</name>
    <message>
        <source>Stopped by the operator</source>
        <translation>被操作人员停止</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>it is not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 is no workload</source>
        <translation>%1 不是工作负载</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no duration</source>
        <translation>“%1”不是有效的时长</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of an object</source>
        <translation>“%1”不能用作对象的名称</translation>
    </message>
    <message>
        <source>%1 at version %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>the versions of %1</source>
        <translation>%1 个对象的版本</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Nothing is to be captured</source>
        <translation>没有要采集的内容</translation>
    </message>
</context>
<context>
    <name>sternway::steps::CommandStep</name>
    <message>
        <source>%1 was asked to stop and ended without an error: whether it had done all is not known</source>
        <translation>已要求 %1 停止，它结束时没有报错：不清楚它是否已全部完成</translation>
    </message>
</context>
<context>
    <name>sternway::steps::CommentStep</name>
    <message>
        <source>Not sent: nothing is asked of GitHub in a rehearsal</source>
        <translation>未发送：演练中不向 GitHub 发送任何请求</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of an issue</source>
        <translation>“%1”不是有效的 issue 编号</translation>
    </message>
    <message>
        <source>The comment is there: %1</source>
        <translation>评论已存在：%1</translation>
    </message>
    <message>
        <source>Whether the comment was made is not known: %1</source>
        <translation>不清楚评论是否已发表：%1</translation>
    </message>
    <message>
        <source>Commented: %1</source>
        <translation>已评论：%1</translation>
    </message>
</context>
<context>
    <name>sternway::steps::ComposeContainer</name>
    <message>
        <source>exit status %1</source>
        <translation>退出状态 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n restart(s)</source>
        <translation>
            <numerusform>%n 次重启</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::steps::ComposeUpStep</name>
    <message>
        <source>Stopped before the service was seen well: %1</source>
        <translation>在确认服务正常之前停止：%1</translation>
    </message>
    <message>
        <source>Nothing was changed: %1 are not all the files that Compose reads for %2</source>
        <translation>未作任何更改：%1 不是 Compose 为 %2 读取的全部文件</translation>
    </message>
    <message>
        <source>Nothing was changed: Compose cannot read the project: %1</source>
        <translation>未作任何更改：Compose 无法读取项目：%1</translation>
    </message>
    <message>
        <source>Nothing was changed: the image cannot be pulled, and Compose would build what is checked out instead: %1</source>
        <translation>未作任何更改：无法拉取镜像，Compose 会转而构建当前检出的代码：%1</translation>
    </message>
    <message>
        <source>Nothing was changed: the override file cannot be written: %1</source>
        <translation>未作任何更改：无法写入覆盖文件：%1</translation>
    </message>
    <message>
        <source>Compose ended well, but the service cannot be looked at: %1</source>
        <translation>Compose 已正常结束，但无法查看服务：%1</translation>
    </message>
    <message>
        <source>%1 has no container</source>
        <translation>%1 没有容器</translation>
    </message>
    <message>
        <source>The project&apos;s own files still name their image: the next plain &quot;up&quot; brings it back.</source>
        <translation>项目自身的文件仍指定原来的镜像：下次直接执行 &quot;up&quot; 会将其恢复。</translation>
    </message>
    <message>
        <source>%1 is not well: %2</source>
        <translation>%1 状态不正常：%2</translation>
    </message>
    <message>
        <source>The service has no container</source>
        <translation>服务没有容器</translation>
    </message>
    <message>
        <source>The service&apos;s containers are newer than the step: %1</source>
        <translation>服务的容器比此步骤更新：%1</translation>
    </message>
    <message>
        <source>The service runs %1; whether the step changed it cannot be told, and it may be done again</source>
        <translation>服务正在运行 %1；无法判断此步骤是否已更改它，可以再次执行</translation>
    </message>
    <message>
        <source>The service runs the pinned image: %1</source>
        <translation>服务正在运行所固定的镜像：%1</translation>
    </message>
    <message>
        <source>A part of the service runs the pinned image: %1</source>
        <translation>服务的一部分正在运行所固定的镜像：%1</translation>
    </message>
    <message>
        <source>Somebody else has recreated the service since the step began: %1</source>
        <translation>步骤开始后，他人重新创建了服务：%1</translation>
    </message>
    <message>
        <source>The service runs what it ran before: %1</source>
        <translation>服务运行的仍是之前的版本：%1</translation>
    </message>
    <message>
        <source>%1: a container of %2</source>
        <translation>%1：一个 %2 容器</translation>
    </message>
    <message>
        <source>%1 runs %2</source>
        <translation>%1 正在运行 %2</translation>
    </message>
    <message>
        <source>%1 %2 reads these files</source>
        <translation>%1 %2 读取这些文件</translation>
    </message>
    <message>
        <source>The project&apos;s own files keep the image that they name</source>
        <translation>项目自身的文件仍保留其中指定的镜像</translation>
    </message>
    <message>
        <source>The next &quot;up&quot; without the pin brings it back.</source>
        <translation>下次不带固定设置执行 &quot;up&quot; 会将其恢复。</translation>
    </message>
    <message>
        <source>Change the image there as well.</source>
        <translation>请在那里也更改镜像。</translation>
    </message>
</context>
<context>
    <name>sternway::steps::ConfirmStep</name>
    <message>
        <source>On %1.</source>
        <translation>在 %1 上。</translation>
    </message>
    <message>
        <source>On %1. %2</source>
        <translation>在 %1 上。%2</translation>
    </message>
</context>
<context>
    <name>sternway::steps::ContainerFolder</name>
    <message>
        <source>No migrations are at the usual places of the container.</source>
        <translation>容器的常用位置没有迁移。</translation>
    </message>
    <message>
        <source>The files of the container cannot be listed: %1</source>
        <translation>无法列出容器的文件：%1</translation>
    </message>
    <message>
        <source>The container has no program that lists its files.</source>
        <translation>容器中没有可列出其文件的程序。</translation>
    </message>
    <message>
        <source>Only %1 files of the container were read.</source>
        <translation>只读取了容器的 %1 个文件。</translation>
    </message>
    <message>
        <source>The files of the container cannot be read: %1</source>
        <translation>无法读取容器的文件：%1</translation>
    </message>
    <message>
        <source>The folder %1 of the container has more files than are read.</source>
        <translation>容器的文件夹 %1 中的文件数超出读取上限。</translation>
    </message>
</context>
<context>
    <name>sternway::steps::DataObject</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>sternway::steps::DataStep</name>
    <message>
        <source>There is no %1</source>
        <translation>没有 %1</translation>
    </message>
    <message>
        <source>%1 may not be read</source>
        <translation>没有读取 %1 的权限</translation>
    </message>
    <message>
        <source>%1 already holds that</source>
        <translation>%1 的内容已经如此</translation>
    </message>
    <message>
        <source>%1 is immutable</source>
        <translation>%1 不可变 (immutable)</translation>
    </message>
    <message>
        <source>Make one of another name and have the workload refer to it.</source>
        <translation>请新建一个不同名称的对象，并让工作负载引用它。</translation>
    </message>
    <message>
        <source>%1 is deployed by %2</source>
        <translation>%1 由 %2 部署</translation>
    </message>
    <message>
        <source>Its next deploy puts its own values back.</source>
        <translation>其下次部署会恢复它自己的值。</translation>
    </message>
    <message>
        <source>Change it there too.</source>
        <translation>请在那里也作相应更改。</translation>
    </message>
    <message>
        <source>%1 is made, with the keys %2</source>
        <translation>新建 %1，键为 %2</translation>
    </message>
    <message>
        <source>The dry run has no answer: %1</source>
        <translation>试运行没有得到响应：%1</translation>
    </message>
    <message>
        <source>The cluster would refuse the change of %1</source>
        <translation>集群会拒绝对 %1 的更改</translation>
    </message>
    <message>
        <source>%1 does not carry this step&apos;s mark: it was not written. It was %2. Written again, it is refused if somebody changes it meanwhile.</source>
        <translation>%1 没有此步骤的标记：未被写入。%2。重新写入时，如果期间有人更改，写入会被拒绝。</translation>
    </message>
    <message>
        <source>%1 is written and holds what this step gave it.</source>
        <translation>%1 已写入，其内容与此步骤写入的一致。</translation>
    </message>
    <message>
        <source>%1 was written by this step and has been changed since, %2.</source>
        <translation>%1 已由此步骤写入，之后又被更改，%2。</translation>
    </message>
    <message>
        <source> (HTTP %1)</source>
        <translation> (HTTP %1)</translation>
    </message>
    <message>
        <source>forbidden: the permission is missing, or a policy denies it%1</source>
        <translation>禁止访问：缺少权限，或被策略拒绝%1</translation>
    </message>
    <message>
        <source>there is no such Secret or namespace%1</source>
        <translation>没有该 Secret 或命名空间%1</translation>
    </message>
    <message>
        <source>it has changed meanwhile%1</source>
        <translation>它在此期间已更改%1</translation>
    </message>
    <message>
        <source>the content is refused%1; what the server says of it may hold values and is not shown</source>
        <translation>内容被拒绝%1；服务器的说明中可能含有值，因此不显示</translation>
    </message>
    <message>
        <source>the credentials are not accepted%1</source>
        <translation>凭据不被接受%1</translation>
    </message>
    <message>
        <source>the cluster cannot be reached, or does not answer as it should%1</source>
        <translation>无法连接集群，或其响应不正常%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of an object. Nothing was changed.</source>
        <translation>“%1”不能用作对象的名称。未作任何更改。</translation>
    </message>
    <message>
        <source>Stopped while the connection was lost: whether %1 was written is not known</source>
        <translation>连接断开期间停止：不清楚 %1 是否已写入</translation>
    </message>
    <message>
        <source>Stopped by the operator; nothing was changed</source>
        <translation>被操作人员停止；未作任何更改</translation>
    </message>
    <message>
        <source>%1. Nothing was changed.</source>
        <translation>%1。未作任何更改。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Nothing was changed.</source>
        <translation>无法读取 %1：%2。未作任何更改。</translation>
    </message>
    <message>
        <source>%1 already holds that; nothing was changed</source>
        <translation>%1 的内容已经如此；未作任何更改</translation>
    </message>
    <message>
        <source>%1 is immutable. Nothing was changed. Make one of another name and have the workload refer to it.</source>
        <translation>%1 不可变 (immutable)。未作任何更改。请新建一个不同名称的对象，并让工作负载引用它。</translation>
    </message>
    <message>
        <source>%1 is written: %2</source>
        <translation>%1 已写入：%2</translation>
    </message>
    <message>
        <source>The cluster refuses to write %1: %2. Nothing was changed.</source>
        <translation>集群拒绝写入 %1：%2。未作任何更改。</translation>
    </message>
    <message>
        <source>The answer was lost; %1 shows that it was written</source>
        <translation>响应丢失；%1 显示写入已生效</translation>
    </message>
    <message>
        <source>Stopped: %1 was not written, nothing was changed</source>
        <translation>已停止：%1 未写入，未作任何更改</translation>
    </message>
    <message>
        <source>%1 was not written; sending it again</source>
        <translation>%1 未写入；正在重新发送</translation>
    </message>
    <message>
        <source>Whether %1 was written is not known: %2, and then %3</source>
        <translation>不清楚 %1 是否已写入：%2，随后 %3</translation>
    </message>
    <message>
        <source>The connection is lost; whether %1 was written will be read when it is back</source>
        <translation>连接已断开；恢复后将读取 %1 是否已写入</translation>
    </message>
    <message>
        <source>%1 has been deleted meanwhile. Nothing was changed.</source>
        <translation>%1 在此期间已被删除。未作任何更改。</translation>
    </message>
    <message>
        <source>%1 has been changed meanwhile, %2. Nothing was changed by this step.</source>
        <translation>%1 在此期间已被更改，%2。此步骤未作任何更改。</translation>
    </message>
    <message>
        <source>The cluster accepted the change of %1 but holds something else: a webhook or policy changes it.</source>
        <translation>集群接受了对 %1 的更改，但其内容不同：Webhook 或策略作了修改。</translation>
    </message>
    <message>
        <source>%1. Its fields are Sternway&apos;s now: the next server-side apply of %2 needs --force-conflicts.</source>
        <translation>%1。其字段现归 Sternway 所有：%2 的下一次服务端应用 (server-side apply) 需要 --force-conflicts。</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>没有 %1。</translation>
    </message>
</context>
<context>
    <name>sternway::steps::DeletePodsPreview</name>
    <message>
        <source>Missing right: delete pods in namespace %1</source>
        <translation>缺少权限：在命名空间 %1 中删除 Pod</translation>
    </message>
    <message>
        <source>Ask for a Role with the verb &quot;delete&quot; on pods, or use a context that has it.</source>
        <translation>请申请在 Pod 上具有动词 &quot;delete&quot; 的 Role，或使用具有该权限的上下文。</translation>
    </message>
    <message>
        <source>The pods cannot be listed</source>
        <translation>无法列出 Pod</translation>
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation>%1 被删除</translation>
    </message>
    <message>
        <source>Pods without a controller are left alone</source>
        <translation>没有控制器的 Pod 保持不动</translation>
    </message>
    <message>
        <source>Nothing makes a new one in their place: delete them by hand.</source>
        <translation>没有控制器会为其重建新的 Pod：请手动删除。</translation>
    </message>
    <message>
        <source>The deletion of some pods has begun already</source>
        <translation>部分 Pod 已开始删除</translation>
    </message>
    <message>
        <source>There is no pod to delete</source>
        <translation>没有要删除的 Pod</translation>
    </message>
    <message>
        <source>&quot;%1&quot; matches %2.</source>
        <translation>“%1”匹配到 %2 个 Pod。</translation>
    </message>
    <message>
        <source>The server would refuse to delete %1</source>
        <translation>服务器会拒绝删除 %1</translation>
    </message>
</context>
<context>
    <name>sternway::steps::DeletePodsStep</name>
    <message>
        <source>Stopped while the connection was lost: whether %1 was deleted is not known</source>
        <translation>连接断开期间停止：不清楚 %1 是否已删除</translation>
    </message>
    <message>
        <source>The connection is lost (%1); trying again</source>
        <translation>连接已断开（%1）；正在重试</translation>
    </message>
    <message>
        <source>No pod was deleted: %1 %2</source>
        <translation>未删除任何 Pod：%1 %2</translation>
    </message>
    <message>
        <source>No pod was deleted: no controller would make a new one in the place of %1</source>
        <translation>未删除任何 Pod：没有控制器会重建 %1</translation>
    </message>
    <message>
        <source>No pod matches &quot;%1&quot;</source>
        <translation>没有 Pod 匹配“%1”</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n pod(s) that match &quot;%1&quot; is stuck</source>
        <translation>
            <numerusform>匹配“%1”的 %n 个 Pod 均未卡住</numerusform>
        </translation>
    </message>
    <message>
        <source>The deletion of %1 has begun already; Sternway forces none</source>
        <translation>%1 已开始删除；Sternway 不会强制删除</translation>
    </message>
    <message>
        <source>Whether %1 was deleted is not known: %2</source>
        <translation>不清楚 %1 是否已删除：%2</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>已删除：%1</translation>
    </message>
    <message>
        <source>No pod was deleted</source>
        <translation>未删除任何 Pod</translation>
    </message>
    <message>
        <source>not deleted: %1</source>
        <translation>未删除：%1</translation>
    </message>
    <message>
        <source>left alone: %1</source>
        <translation>保持不动：%1</translation>
    </message>
    <message>
        <source>already being deleted: %1</source>
        <translation>已在删除中：%1</translation>
    </message>
    <message>
        <source>stopped by the operator</source>
        <translation>被操作人员停止</translation>
    </message>
    <message>
        <source>None of the pods that ran when the step began is left to be deleted.</source>
        <translation>步骤开始时运行的 Pod 已全部删除。</translation>
    </message>
    <message>
        <source>No pod that was there when the step began is left; left alone: %1</source>
        <translation>步骤开始时存在的 Pod 已全部删除；保持不动：%1</translation>
    </message>
    <message>
        <source>left alone, made since the step began: %1</source>
        <translation>保持不动，步骤开始后创建：%1</translation>
    </message>
    <message>
        <source>Not deleted so far: %1. Done again, the step deletes these; those that have come since it began stay.</source>
        <translation>目前未删除：%1。再次执行时，此步骤会删除这些 Pod；步骤开始后新建的 Pod 会保留。</translation>
    </message>
</context>
<context>
    <name>sternway::steps::DispatchStep</name>
    <message>
        <source>Not started: nothing is asked of GitHub in a rehearsal</source>
        <translation>未启动：演练中不向 GitHub 发送任何请求</translation>
    </message>
    <message>
        <source>Stopped by the operator; the run goes on: %1</source>
        <translation>被操作人员停止；运行仍在继续：%1</translation>
    </message>
    <message>
        <source>Stopped by the operator; the workflow was started, which run it is was not seen</source>
        <translation>被操作人员停止；工作流已启动，但未能确定是哪次运行</translation>
    </message>
    <message>
        <source>The workflow was not started: %1</source>
        <translation>工作流未启动：%1</translation>
    </message>
    <message>
        <source>The workflow was started, but several runs began meanwhile: %1</source>
        <translation>工作流已启动，但期间开始了多次运行：%1</translation>
    </message>
    <message>
        <source>GitHub took the request, but no run of it is to be seen</source>
        <translation>GitHub 已接受请求，但看不到对应的运行</translation>
    </message>
    <message>
        <source>Whether the workflow was started is not known (%1); no run of it is to be seen</source>
        <translation>不清楚工作流是否已启动（%1）；看不到对应的运行</translation>
    </message>
    <message>
        <source>Whether the workflow was started is not known (%1); this run began since: %2</source>
        <translation>不清楚工作流是否已启动（%1）；此后开始了这次运行：%2</translation>
    </message>
    <message>
        <source>The run has not ended in time and goes on: %1</source>
        <translation>运行未按时结束，仍在继续：%1</translation>
    </message>
    <message>
        <source>The run %1 cannot be followed: %2</source>
        <translation>无法跟踪运行 %1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The run has ended well: %1</source>
        <translation>运行已成功结束：%1</translation>
    </message>
    <message>
        <source>The run has ended with &quot;%1&quot;: %2</source>
        <translation>运行已结束，结果为“%1”：%2</translation>
    </message>
</context>
<context>
    <name>sternway::steps::DryRunStep</name>
    <message>
        <source>The server would accept the patch</source>
        <translation>服务器会接受该补丁</translation>
    </message>
    <message>
        <source>The connection is lost (%1); trying again. Nothing was changed so far.</source>
        <translation>连接已断开（%1）；正在重试。目前未作任何更改。</translation>
    </message>
    <message>
        <source>The server refuses the patch: %1 %2</source>
        <translation>服务器拒绝该补丁：%1 %2</translation>
    </message>
    <message>
        <source>The server would accept the patch; admission would change: %1</source>
        <translation>服务器会接受补丁，但会在写入途中修改：%1</translation>
    </message>
    <message>
        <source>The server would accept the patch but put the old version back: %1. Nothing was changed.</source>
        <translation>服务器会接受补丁，但会恢复旧版本：%1。未做任何更改。</translation>
    </message>
</context>
<context>
    <name>sternway::steps::EditPreview</name>
    <message>
        <source>A secret in a workload</source>
        <translation>工作负载中含有机密</translation>
    </message>
    <message>
        <source>%1 is no workload of Kubernetes</source>
        <translation>%1 不是 Kubernetes 的工作负载</translation>
    </message>
    <message>
        <source>The right to %1 could not be checked</source>
        <translation>无法检查 %1 的权限</translation>
    </message>
    <message>
        <source>Missing right: %1 in namespace %2</source>
        <translation>缺少权限：在命名空间 %2 中 %1</translation>
    </message>
    <message>
        <source>Ask for a Role with the verb &quot;patch&quot;, or use a context that has it.</source>
        <translation>请申请具有动词 &quot;patch&quot; 的 Role，或使用具有该权限的上下文。</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 不存在</translation>
    </message>
    <message>
        <source>%1 may not be read</source>
        <translation>没有读取 %1 的权限</translation>
    </message>
    <message>
        <source>%1 is so already</source>
        <translation>%1 已经如此</translation>
    </message>
    <message>
        <source>The server would accept the patch, and nothing would change</source>
        <translation>服务器会接受该补丁，但不会产生任何更改</translation>
    </message>
    <message>
        <source>It is so already, or a webhook or policy puts it back.</source>
        <translation>已经如此，或者 Webhook 或策略会将其恢复。</translation>
    </message>
    <message>
        <source>The server cannot try it: a webhook does not support dry runs</source>
        <translation>服务器无法试运行：某个 Webhook 不支持试运行</translation>
    </message>
    <message>
        <source>The server would refuse the change</source>
        <translation>服务器会拒绝该更改</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 已暂停</translation>
    </message>
    <message>
        <source>Its pods are replaced only when it is resumed.</source>
        <translation>其 Pod 在恢复 (resume) 后才会被替换。</translation>
    </message>
    <message>
        <source>The update strategy of %1 is OnDelete</source>
        <translation>%1 的更新策略为 OnDelete</translation>
    </message>
    <message>
        <source>A pod takes the new template only when it is deleted.</source>
        <translation>Pod 只有在被删除后才会采用新模板。</translation>
    </message>
    <message>
        <source>%1 deploys this workload by server-side apply</source>
        <translation>%1 通过服务端应用 (server-side apply) 部署此工作负载</translation>
    </message>
    <message>
        <source>Its next deploy conflicts with the change until Sternway has returned the fields.</source>
        <translation>在 Sternway 交还字段之前，其下次部署会与此更改冲突。</translation>
    </message>
    <message>
        <source>%1 keeps no old revisions</source>
        <translation>%1 不保留旧修订版本</translation>
    </message>
    <message>
        <source>revisionHistoryLimit is 0: once all pods are replaced, there is no revision to go back to.</source>
        <translation>revisionHistoryLimit 为 0：所有 Pod 替换完成后，就没有可回退的修订版本了。</translation>
    </message>
    <message>
        <source>Set spec.revisionHistoryLimit to 2 or more first; that replaces no pod.</source>
        <translation>请先将 spec.revisionHistoryLimit 设为 2 或更大；这不会替换任何 Pod。</translation>
    </message>
</context>
<context>
    <name>sternway::steps::EditProbe</name>
    <message numerus="yes">
        <source>%1 has %2, %n replica(s)</source>
        <translation>
            <numerusform>%1 使用 %2，%n 个副本</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, paused</source>
        <translation>%1，已暂停</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 已消失。</translation>
    </message>
    <message>
        <source>%1: it is as the step wants it.</source>
        <translation>%1：已符合此步骤的要求。</translation>
    </message>
    <message>
        <source>Somebody else has changed the pod template since (%1): %2.</source>
        <translation>此后他人更改了 Pod 模板（%1）：%2。</translation>
    </message>
    <message>
        <source>%1; it does not carry the mark of this step. Nothing was changed by it. Sent again, the change is refused if somebody else is faster.</source>
        <translation>%1；没有此步骤的标记。此步骤未作任何更改。重新发送时，如果他人抢先更改，此更改会被拒绝。</translation>
    </message>
    <message>
        <source>The step took effect, and somebody has changed it since: %1.</source>
        <translation>步骤已生效，此后有人又作了更改：%1。</translation>
    </message>
    <message>
        <source>The step took effect, and %1 has changed it since: %2.</source>
        <translation>步骤已生效，此后 %1 又作了更改：%2。</translation>
    </message>
    <message>
        <source>The step took effect: %1.</source>
        <translation>步骤已生效：%1。</translation>
    </message>
    <message>
        <source>Done for %1 of %2.</source>
        <translation>%2 个中已完成 %1 个。</translation>
    </message>
    <message>
        <source>Done again, the step leaves alone those that are done.</source>
        <translation>再次执行时，此步骤不会触及已完成的部分。</translation>
    </message>
    <message>
        <source>%1 is no workload of Kubernetes</source>
        <translation>%1 不是 Kubernetes 的工作负载</translation>
    </message>
</context>
<context>
    <name>sternway::steps::EditStep</name>
    <message>
        <source>%1 Nothing was changed.</source>
        <translation>%1 未作任何更改。</translation>
    </message>
    <message>
        <source>%1 is no workload of Kubernetes</source>
        <translation>%1 不是 Kubernetes 的工作负载</translation>
    </message>
    <message>
        <source>Stopped while the connection was lost</source>
        <translation>连接断开期间停止</translation>
    </message>
    <message>
        <source>Stopped by the operator before it was sent</source>
        <translation>在发送之前被操作人员停止</translation>
    </message>
    <message>
        <source>The connection is lost (%1); whether the change took effect will be read when it is back</source>
        <translation>连接已断开（%1）；恢复后将读取更改是否已生效</translation>
    </message>
    <message>
        <source>The connection is lost (%1); trying again. Nothing was changed so far.</source>
        <translation>连接已断开（%1）；正在重试。目前未作任何更改。</translation>
    </message>
    <message>
        <source>The answer was lost (%1); the cluster shows that it took effect.</source>
        <translation>响应丢失（%1）；集群显示更改已生效。</translation>
    </message>
    <message>
        <source>This step has done it already</source>
        <translation>此步骤已经完成过</translation>
    </message>
    <message>
        <source>It is so already; nothing was changed</source>
        <translation>已经如此；未作任何更改</translation>
    </message>
    <message>
        <source>Stopped: the change had not taken effect when the cluster was read last</source>
        <translation>已停止：最后一次读取集群时，更改尚未生效</translation>
    </message>
    <message>
        <source>The workload was deleted and recreated in the meantime</source>
        <translation>工作负载在此期间被删除并重新创建</translation>
    </message>
    <message>
        <source>The pod template was changed in the meantime: it runs %1%2</source>
        <translation>Pod 模板在此期间被更改：当前运行 %1%2</translation>
    </message>
    <message>
        <source>The server refuses the patch though nobody has changed the workload: a path or a test in it does not fit. %1</source>
        <translation>无人更改工作负载，但服务器拒绝该补丁：其中的路径或 test 操作不匹配。%1</translation>
    </message>
    <message>
        <source>The workload keeps changing; the patch conflicted every time</source>
        <translation>工作负载不断变化；补丁每次都发生冲突</translation>
    </message>
    <message>
        <source>The server did not carry it out: %1</source>
        <translation>服务器未执行：%1</translation>
    </message>
    <message>
        <source>The server refuses the change: %1</source>
        <translation>服务器拒绝该更改：%1</translation>
    </message>
    <message>
        <source>The cluster accepted the patch but put the old state back. If a webhook or policy pins it, change it there.</source>
        <translation>集群接受了补丁，但恢复了旧状态。如果由 Webhook 或策略固定，请在那里更改。</translation>
    </message>
    <message>
        <source>Nothing has changed by it: it was so already</source>
        <translation>未产生任何更改：之前已经如此</translation>
    </message>
    <message>
        <source>Whether the change of %1 took effect is not known: %2</source>
        <translation>不清楚对 %1 的更改是否已生效：%2</translation>
    </message>
    <message>
        <source>Stopped by the operator</source>
        <translation>被操作人员停止</translation>
    </message>
    <message numerus="yes">
        <source>Done for %n workload(s)</source>
        <translation>
            <numerusform>已完成 %n 个工作负载</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: %1</source>
        <translation>未作任何更改：%1</translation>
    </message>
    <message>
        <source>Done for %1 of %2: %3</source>
        <translation>%2 个中已完成 %1 个：%3</translation>
    </message>
</context>
<context>
    <name>sternway::steps::ExecPlace</name>
    <message>
        <source>its pod has ended (%1)</source>
        <translation>其 Pod 已结束（%1）</translation>
    </message>
    <message>
        <source>it has not started</source>
        <translation>它尚未启动</translation>
    </message>
    <message>
        <source>Pod %1 has no container %2</source>
        <translation>Pod %1 没有容器 %2</translation>
    </message>
    <message>
        <source>It has: %1.</source>
        <translation>现有：%1。</translation>
    </message>
    <message>
        <source>Container %1 of pod %2 does not run: %3</source>
        <translation>Pod %2 的容器 %1 未运行：%3</translation>
    </message>
    <message>
        <source>%1 is no workload: name the pod</source>
        <translation>%1 不是工作负载：请指定 Pod</translation>
    </message>
    <message>
        <source>No pod of the current revision of %1 runs</source>
        <translation>%1 当前修订版本没有正在运行的 Pod</translation>
    </message>
    <message>
        <source>Missing right: %1 pods/exec in namespace %2</source>
        <translation>缺少权限：在命名空间 %2 中 %1 pods/exec</translation>
    </message>
    <message>
        <source>A command is started by a GET; older kubectl gets by with &quot;create&quot; alone.</source>
        <translation>命令通过 GET 启动；旧版 kubectl 只需 “create” 即可。</translation>
    </message>
    <message>
        <source>Kubernetes 1.35 and later ask for it beside &quot;get&quot;; earlier ones do not.</source>
        <translation>Kubernetes 1.35 及更高版本除 “get” 外还要求它；更早的版本不要求。</translation>
    </message>
    <message>
        <source>Ask for a Role with the verbs &quot;get&quot; and &quot;create&quot; on pods/exec, or use a context that has them.</source>
        <translation>请申请对 pods/exec 具有 “get” 和 “create” 动词的 Role，或使用具备这些权限的上下文。</translation>
    </message>
</context>
<context>
    <name>sternway::steps::ExecStep</name>
    <message>
        <source>A secret may stand in the step&apos;s input, not in the words of its command: those are written to the cluster&apos;s log</source>
        <translation>机密可以放在步骤的输入中，但不能放在命令的参数中：参数会写入集群日志</translation>
    </message>
    <message>
        <source>Running in %1</source>
        <translation>正在 %1 中运行</translation>
    </message>
    <message>
        <source>Running in %1, whose pod is not ready</source>
        <translation>正在 %1 中运行，其 Pod 未就绪</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 ended with exit status %2 in %3: %4</source>
        <translation>%1 在 %3 中以退出状态 %2 结束：%4</translation>
    </message>
    <message>
        <source>%1 ended well in %2</source>
        <translation>%1 在 %2 中成功结束</translation>
    </message>
    <message>
        <source>Whether %1 has run in the container, and how it ended, is kept nowhere in the cluster; it may even still run. Look at what it was to change before you run it again.</source>
        <translation>%1 是否在容器中运行过以及如何结束，集群中没有任何记录；它甚至可能仍在运行。再次运行之前，请查看它本应更改的内容。</translation>
    </message>
    <message>
        <source>in %1: %2</source>
        <translation>在 %1 中：%2</translation>
    </message>
    <message>
        <source>Pod %1 is not ready</source>
        <translation>Pod %1 未就绪</translation>
    </message>
    <message>
        <source>The command runs in it all the same.</source>
        <translation>命令仍会在其中运行。</translation>
    </message>
</context>
<context>
    <name>sternway::steps::GitCheckoutStep</name>
    <message>
        <source>git checkout failed: %1</source>
        <translation>git checkout 失败：%1</translation>
    </message>
    <message>
        <source>It is as in %1 already</source>
        <translation>已与 %1 中一致</translation>
    </message>
    <message>
        <source>As in %1 now: %2</source>
        <translation>现已与 %1 中一致：%2</translation>
    </message>
    <message>
        <source>that commit does not have these, and git leaves them: %1</source>
        <translation>该提交中没有以下文件，git 会保留它们：%1</translation>
    </message>
</context>
<context>
    <name>sternway::steps::GitLogStep</name>
    <message>
        <source>git log failed: %1</source>
        <translation>git log 失败：%1</translation>
    </message>
    <message>
        <source>No commit has changed this</source>
        <translation>没有提交更改过此内容</translation>
    </message>
    <message>
        <source>This clone is shallow: older commits are not seen here</source>
        <translation>这是浅克隆：此处看不到更早的提交</translation>
    </message>
</context>
<context>
    <name>sternway::steps::GitOpsPreview</name>
    <message>
        <source>There is no %1</source>
        <translation>没有 %1</translation>
    </message>
    <message>
        <source>The %1 may not be read</source>
        <translation>无权读取 %1</translation>
    </message>
    <message>
        <source>The %1 is suspended already</source>
        <translation>%1 已处于挂起状态</translation>
    </message>
    <message>
        <source>The %1 is not suspended</source>
        <translation>%1 未挂起</translation>
    </message>
    <message>
        <source>The %1 goes on: what git says is applied again</source>
        <translation>%1 继续运行：重新应用 git 中的内容</translation>
    </message>
    <message>
        <source>The %1 is at work right now</source>
        <translation>%1 正在运行</translation>
    </message>
    <message>
        <source>What it has begun it ends, and may write the bad release once more.</source>
        <translation>已开始的操作会执行完毕，并可能再次写入有问题的发布。</translation>
    </message>
    <message>
        <source>Wait until it has ended, or look at the rollout after the rollback.</source>
        <translation>请等到它结束，或在回滚后查看滚动更新。</translation>
    </message>
    <message>
        <source>The cluster would refuse the change of the %1</source>
        <translation>集群会拒绝对 %1 的更改</translation>
    </message>
</context>
<context>
    <name>sternway::steps::GitOpsStep</name>
    <message>
        <source>&quot;%1&quot; cannot be the name of an object. Nothing was changed.</source>
        <translation>“%1”不能用作对象的名称。未作任何更改。</translation>
    </message>
    <message>
        <source>Stopped while the connection was lost: whether the %1 was changed is not known</source>
        <translation>连接断开期间停止：不清楚 %1 是否已更改</translation>
    </message>
    <message>
        <source>Stopped by the operator; nothing was changed</source>
        <translation>被操作人员停止；未作任何更改</translation>
    </message>
    <message>
        <source>%1 already; nothing was changed</source>
        <translation>%1，本来就是如此；未作任何更改</translation>
    </message>
    <message>
        <source>The %1 was not changed: %2</source>
        <translation>%1 未更改：%2</translation>
    </message>
    <message>
        <source>Stopped: the %1 was not changed</source>
        <translation>已停止：%1 未更改</translation>
    </message>
    <message>
        <source>%1: %2 Nothing was changed. %3</source>
        <translation>%1：%2 未作任何更改。%3</translation>
    </message>
    <message>
        <source>The %1 cannot be read: %2. Nothing was changed.</source>
        <translation>无法读取 %1：%2。未作任何更改。</translation>
    </message>
    <message>
        <source>Whether the %1 was changed is not known: %2, and then %3</source>
        <translation>不清楚 %1 是否已更改：%2，随后 %3</translation>
    </message>
    <message>
        <source>The connection is lost; the %1 is read when it is back</source>
        <translation>连接已断开；恢复后将读取 %1</translation>
    </message>
    <message>
        <source>%1. Nothing was changed.</source>
        <translation>%1。未作任何更改。</translation>
    </message>
    <message>
        <source>The cluster accepted the change of the %1 but holds something else: a webhook or policy changes it.</source>
        <translation>集群接受了对 %1 的更改，但其内容不同：Webhook 或策略作了修改。</translation>
    </message>
    <message>
        <source>The cluster refuses to change the %1: %2. Nothing was changed.</source>
        <translation>集群拒绝更改 %1：%2。未作任何更改。</translation>
    </message>
    <message>
        <source>%1, and somebody has put it back at once</source>
        <translation>%1，但立即被人改回</translation>
    </message>
    <message>
        <source>Waiting for what the %1 had begun</source>
        <translation>正在等待 %1 已开始的操作结束</translation>
    </message>
    <message>
        <source>%1; a sync that had begun is still at work</source>
        <translation>%1；已开始的同步仍在进行</translation>
    </message>
    <message>
        <source>The %1 is not suspended.</source>
        <translation>%1 未挂起。</translation>
    </message>
    <message>
        <source>The %1 is still suspended.</source>
        <translation>%1 仍处于挂起状态。</translation>
    </message>
    <message>
        <source>%1, though not by this step.</source>
        <translation>%1，但并非由此步骤完成。</translation>
    </message>
</context>
<context>
    <name>sternway::steps::GitPlace</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>sternway::steps::GitPushStep</name>
    <message>
        <source>This plan took nothing back on %1: there is nothing to push</source>
        <translation>此计划未在 %1 上撤销任何提交：没有可推送的内容</translation>
    </message>
    <message>
        <source>It is there already: %1</source>
        <translation>已存在：%1</translation>
    </message>
    <message>
        <source>Pushed: %1</source>
        <translation>已推送：%1</translation>
    </message>
    <message>
        <source>The push was refused: %1</source>
        <translation>推送被拒绝：%1</translation>
    </message>
    <message>
        <source>The push was refused, as %1 has moved: %2</source>
        <translation>推送被拒绝，因为 %1 已前移：%2</translation>
    </message>
    <message>
        <source>It is there already, and more on it: %1</source>
        <translation>已存在，且其后还有更多提交：%1</translation>
    </message>
    <message>
        <source>The push was refused: somebody else has pushed to %1 meanwhile: %2. Begin a new rollback, which takes that into account.</source>
        <translation>推送被拒绝：期间他人已推送到 %1：%2。请开始新的回滚，以将其考虑在内。</translation>
    </message>
    <message>
        <source>The connection broke, but it is there: %1</source>
        <translation>连接中断，但内容已到达：%1</translation>
    </message>
    <message>
        <source>The connection to %1 broke while it was pushed: %2. Whether it gets there is not known.</source>
        <translation>推送期间与 %1 的连接中断：%2。不清楚内容是否会到达。</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 为 %2</translation>
    </message>
    <message>
        <source>on %1, %2</source>
        <translation>在 %1 上，%2</translation>
    </message>
</context>
<context>
    <name>sternway::steps::GitRevertStep</name>
    <message>
        <source>The revert was worked out but its commit was refused, by a hook or its signature: %1</source>
        <translation>revert 已生成，但其提交因钩子或签名被拒绝：%1</translation>
    </message>
    <message>
        <source>The revert was made but cannot be kept: %1</source>
        <translation>revert 已完成，但无法保留：%1</translation>
    </message>
    <message>
        <source>%1 takes back %2. It is not on %3 yet: git merge --ff-only %1</source>
        <translation>%1 撤销 %2。它尚未进入 %3：git merge --ff-only %1</translation>
    </message>
    <message>
        <source>%1 takes back %2. It is not on %3 before it is pushed.</source>
        <translation>%1 撤销 %2。推送之前它不会进入 %3。</translation>
    </message>
</context>
<context>
    <name>sternway::steps::GitStep</name>
    <message>
        <source>No program runs in a rehearsal</source>
        <translation>演练中不运行任何程序</translation>
    </message>
    <message>
        <source>tag %1 (%2)</source>
        <translation>标签 %1（%2）</translation>
    </message>
</context>
<context>
    <name>sternway::steps::GitTagStep</name>
    <message>
        <source>The tag could not be made: %1</source>
        <translation>无法创建标签：%1</translation>
    </message>
    <message>
        <source>The tag is made here; whether %1 has it is not known: %2</source>
        <translation>标签已在此处创建；不清楚 %1 是否已有该标签：%2</translation>
    </message>
    <message>
        <source>The tag is made here, but %1 refused it: %2</source>
        <translation>标签已在此处创建，但被 %1 拒绝：%2</translation>
    </message>
    <message>
        <source>The tag %1 is made, of %2</source>
        <translation>已为 %2 创建标签 %1</translation>
    </message>
    <message>
        <source>The tag %1 of %2 was there already</source>
        <translation>%2 的标签 %1 已存在</translation>
    </message>
    <message>
        <source>%1; %2 has it</source>
        <translation>%1；%2 已有该标签</translation>
    </message>
</context>
<context>
    <name>sternway::steps::HandBackStep</name>
    <message>
        <source>Who owns which field cannot be read: %1</source>
        <translation>无法读取字段的归属：%1</translation>
    </message>
    <message>
        <source>Sternway owns no fields of this workload</source>
        <translation>Sternway 不拥有其中的任何字段</translation>
    </message>
    <message>
        <source>Field ownership returned; the next server-side apply will not conflict</source>
        <translation>下次部署不会与 Sternway 发生冲突</translation>
    </message>
    <message>
        <source>Sternway still owns the fields (%1); the next server-side apply needs --force-conflicts.</source>
        <translation>字段仍归 Sternway 所有（%1）。下次服务端应用 (server-side apply) 需要 --force-conflicts。</translation>
    </message>
    <message>
        <source>Whether the fields were handed back is not known (%1); if the next server-side apply conflicts with &quot;sternway&quot;, it needs --force-conflicts.</source>
        <translation>字段是否已交还未知（%1）；如果下一次服务器端应用与“sternway”冲突，则需要 --force-conflicts。</translation>
    </message>
</context>
<context>
    <name>sternway::steps::HealthStep</name>
    <message>
        <source>A pod has restarted; watching on</source>
        <translation>有一个 Pod 重启了；继续观察</translation>
    </message>
    <message>
        <source>%1 of %2 pods are ready</source>
        <translation>%2 个 Pod 中 %1 个就绪</translation>
    </message>
    <message>
        <source>The pods were not healthy after %1: %2 of %3 are ready</source>
        <translation>%1 后 Pod 仍不健康：%3 个中 %2 个就绪</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) ready; watching for restarts</source>
        <translation>
            <numerusform>%n 个 Pod 已就绪；正在观察是否重启</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) ready, no restart for %1</source>
        <translation>
            <numerusform>%n 个 Pod 已就绪，%1 内没有重启</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::steps::HelmHistoryStep</name>
    <message>
        <source>revision %1: %2, %3</source>
        <translation>修订版本 %1：%2，%3</translation>
    </message>
</context>
<context>
    <name>sternway::steps::HelmListStep</name>
    <message>
        <source>%1/%2: revision %3, %4, %5</source>
        <translation>%1/%2：修订版本 %3，%4，%5</translation>
    </message>
    <message>
        <source>No release is kept here in Secrets; where HELM_DRIVER is not the usual one, Helm keeps its releases elsewhere</source>
        <translation>此处的 Secret 中没有保存 release；如果 HELM_DRIVER 不是常用的值，Helm 会将 release 保存在其他位置</translation>
    </message>
</context>
<context>
    <name>sternway::steps::HelmRollbackStep</name>
    <message>
        <source>Nothing was changed: %1</source>
        <translation>未作任何更改：%1</translation>
    </message>
    <message>
        <source>Stopped before what became of the rollback was read: %1</source>
        <translation>在读取回滚结果之前停止：%1</translation>
    </message>
    <message>
        <source>%1, but the release cannot be read: %2</source>
        <translation>%1，但无法读取 release：%2</translation>
    </message>
    <message>
        <source>%1; the release will be read when the cluster answers again</source>
        <translation>%1；集群恢复响应后将读取 release</translation>
    </message>
    <message>
        <source>%1. The release has no new revision.</source>
        <translation>%1。release 没有新的修订版本。</translation>
    </message>
    <message>
        <source>%1, but the release has no new revision: did it work on another cluster?</source>
        <translation>%1，但 release 没有新的修订版本：是否操作了另一个集群？</translation>
    </message>
    <message>
        <source>%1, and left revision %2 %3: a part of the objects may be changed. Rolling back again is the way out.</source>
        <translation>%1，修订版本 %2 停留在 %3 状态：部分对象可能已更改。解决办法是再次回滚。</translation>
    </message>
    <message>
        <source>Helm made revision %1, and it is %2: %3</source>
        <translation>Helm 创建了修订版本 %1，状态为 %2：%3</translation>
    </message>
    <message>
        <source>Revision %1 is deployed: the release is back on revision %2 (%3)</source>
        <translation>修订版本 %1 已部署：release 已回到修订版本 %2（%3）</translation>
    </message>
    <message>
        <source>%1. Nevertheless: %2</source>
        <translation>%1。然而：%2</translation>
    </message>
    <message>
        <source>helm ended well</source>
        <translation>helm 正常结束</translation>
    </message>
    <message>
        <source>helm ended with exit status %1: %2</source>
        <translation>helm 以退出状态 %1 结束：%2</translation>
    </message>
    <message>
        <source>The rollback made revision %1, and since then somebody made revision %2: %3</source>
        <translation>回滚创建了修订版本 %1，此后有人创建了修订版本 %2：%3</translation>
    </message>
    <message>
        <source>Revision %1 is %2 since %3: Helm may still be at work. Look again in a few minutes.</source>
        <translation>修订版本 %1 自 %3 起处于 %2 状态：Helm 可能仍在运行。请几分钟后再查看。</translation>
    </message>
    <message>
        <source>Helm was interrupted: revision %1 is %2 since %3, and a part of the objects may be changed. Rolling back again is the way out.</source>
        <translation>Helm 被中断：修订版本 %1 自 %3 起处于 %2 状态，部分对象可能已更改。解决办法是再次回滚。</translation>
    </message>
    <message>
        <source>Helm made revision %1, and it is %2: %3. A part of the objects may be changed.</source>
        <translation>Helm 创建了修订版本 %1，状态为 %2：%3。部分对象可能已更改。</translation>
    </message>
    <message>
        <source>The rollback is done: revision %1 is deployed, %2</source>
        <translation>回滚已完成：修订版本 %1 已部署，%2</translation>
    </message>
    <message>
        <source>When the step began is not known</source>
        <translation>步骤的开始时间未知</translation>
    </message>
    <message>
        <source>The release has no revision since the step began; the newest is %1 of %2, %3</source>
        <translation>步骤开始后，release 没有新的修订版本；最新的是 %2 的修订版本 %1，%3</translation>
    </message>
    <message>
        <source>Somebody else changed the release since the step began: revision %1 is %2, %3</source>
        <translation>步骤开始后，他人更改了 release：修订版本 %1 的状态为 %2，%3</translation>
    </message>
    <message>
        <source>Nothing was changed: since the plan was made the release has become other: revision %1, %2, of %3: %4. Assess anew before going on.</source>
        <translation>未作任何更改：计划制定后 release 被更改：修订版本 %1，%2，时间 %3：%4。请先重新评估再继续。</translation>
    </message>
</context>
<context>
    <name>sternway::steps::HttpStep</name>
    <message>
        <source>Not sent: a rehearsal asks no real address</source>
        <translation>未发送：演练不访问任何真实地址</translation>
    </message>
    <message>
        <source>Stopping: waiting for the answer to what was sent</source>
        <translation>正在停止：等待已发送请求的响应</translation>
    </message>
    <message>
        <source>Stopped by the operator</source>
        <translation>被操作人员停止</translation>
    </message>
    <message>
        <source>%1. Asked again in %2</source>
        <translation>%1。%2 后重新请求</translation>
    </message>
    <message>
        <source>%1. Whether it took effect is not known</source>
        <translation>%1。不清楚是否已生效</translation>
    </message>
    <message>
        <source>HTTP %1: %2</source>
        <translation>HTTP %1：%2</translation>
    </message>
</context>
<context>
    <name>sternway::steps::LiveState</name>
    <message>
        <source>revision %1 (%2), %3 of %4 pods ready on it</source>
        <translation>修订版本 %1（%2），其 %4 个 Pod 中 %3 个就绪</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 已消失</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 为 %2</translation>
    </message>
    <message>
        <source>it runs %1</source>
        <translation>正在运行 %1</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1，更改者：%2</translation>
    </message>
    <message>
        <source>The workload was deleted</source>
        <translation>工作负载已被删除</translation>
    </message>
    <message>
        <source>The patch took effect and was reverted since: %1. If a GitOps controller or a person owns this workload, agree on it there, then make a new plan.</source>
        <translation>补丁曾经生效，之后又被还原：%1。如果该工作负载由 GitOps 控制器或其他人管理，请先在那里处理，再重新制定计划。</translation>
    </message>
    <message>
        <source>Somebody else has changed the workload since (%1): the cluster shows %2.</source>
        <translation>此后有其他人更改了工作负载（%1）：集群当前状态：%2。</translation>
    </message>
    <message>
        <source>An admission webhook or policy has changed what was sent (%1): the cluster shows %2.</source>
        <translation>准入 Webhook 或策略更改了所发送的内容（%1）：集群当前状态：%2。</translation>
    </message>
</context>
<context>
    <name>sternway::steps::LogSource</name>
    <message>
        <source>%1 (previous run)</source>
        <translation>%1（上次运行）</translation>
    </message>
</context>
<context>
    <name>sternway::steps::LogTails</name>
    <message>
        <source>it took too long</source>
        <translation>耗时过长</translation>
    </message>
</context>
<context>
    <name>sternway::steps::LogsCountStep</name>
    <message>
        <source>&quot;%1&quot; is no regular expression: %2</source>
        <translation>“%1”不是有效的正则表达式：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no duration</source>
        <translation>“%1”不是有效的时长</translation>
    </message>
    <message>
        <source>The pods cannot be listed: %1</source>
        <translation>无法列出 Pod：%1</translation>
    </message>
    <message>
        <source>No pod matches: nothing was counted</source>
        <translation>没有匹配的 Pod：未进行计数</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>耗时过长</translation>
    </message>
    <message>
        <source>a line is too long for the expression</source>
        <translation>有一行过长，无法用该表达式匹配</translation>
    </message>
    <message>
        <source>it was restarted more than once in that time</source>
        <translation>它在此期间重启了不止一次</translation>
    </message>
    <message>
        <source>%1 in %2 of %3 logs</source>
        <translation>%1 行，已读取 %2 / %3 个日志</translation>
    </message>
    <message>
        <source>Stopped by the operator</source>
        <translation>被操作人员停止</translation>
    </message>
    <message>
        <source>Stopped by the operator: at least %1 so far</source>
        <translation>被操作人员停止：目前至少 %1</translation>
    </message>
    <message>
        <source>%1 lines in %2 pods</source>
        <translation>%2 个 Pod 中有 %1 行</translation>
    </message>
    <message>
        <source>At least %1 lines in %2 pods; not all could be read: %3</source>
        <translation>%2 个 Pod 中至少有 %1 行；部分内容无法读取：%3</translation>
    </message>
    <message>
        <source>No log could be read: %1</source>
        <translation>无法读取任何日志：%1</translation>
    </message>
    <message>
        <source>%1; expected: %2</source>
        <translation>%1；预期：%2</translation>
    </message>
    <message>
        <source>%1. Whether it is as expected (%2) cannot be told.</source>
        <translation>%1。无法判断是否符合预期 (%2)。</translation>
    </message>
</context>
<context>
    <name>sternway::steps::Loss</name>
    <message>
        <source>table %1</source>
        <translation>表 %1</translation>
    </message>
    <message>
        <source>column %1 of %2</source>
        <translation>%2 的列 %1</translation>
    </message>
    <message>
        <source>rows of %1</source>
        <translation>%1 的行</translation>
    </message>
    <message>
        <source>%1: how much is in it is not known (%2)</source>
        <translation>%1：其中有多少数据未知（%2）</translation>
    </message>
    <message>
        <source>%1: %2 rows</source>
        <translation>%1：%2 行</translation>
    </message>
    <message>
        <source>%1: %2 values</source>
        <translation>%1：%2 个值</translation>
    </message>
    <message>
        <source>%1, which has %2: how many go is not known</source>
        <translation>%1（共 %2 行）：会丢失多少行未知</translation>
    </message>
    <message>
        <source>psql gave no number</source>
        <translation>psql 没有给出数字</translation>
    </message>
    <message>
        <source>the step does not say which database it is: database, host, user</source>
        <translation>该步骤未指明是哪个数据库：database、host、user</translation>
    </message>
</context>
<context>
    <name>sternway::steps::Manifest</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>sternway::steps::ManifestTrial</name>
    <message>
        <source>%1: is made</source>
        <translation>%1：新建</translation>
    </message>
    <message>
        <source>%1: %2 is removed</source>
        <translation>%1：移除 %2</translation>
    </message>
</context>
<context>
    <name>sternway::steps::MatchedPod</name>
    <message>
        <source>without a controller</source>
        <translation>没有控制器</translation>
    </message>
</context>
<context>
    <name>sternway::steps::MetricsStep</name>
    <message>
        <source>No source of metrics is configured: recovery was not measured</source>
        <translation>未配置指标来源：未测量恢复情况</translation>
    </message>
    <message>
        <source>Stopped by the operator before the metrics were stable</source>
        <translation>操作人员在指标稳定之前停止</translation>
    </message>
    <message>
        <source>Healthy for %1: %2</source>
        <translation>已恢复 %1：%2</translation>
    </message>
    <message>
        <source>Not recovered after %1: %2</source>
        <translation>%1 后仍未恢复：%2</translation>
    </message>
    <message>
        <source>Healthy for %1 of %2: %3</source>
        <translation>已恢复 %1（需 %2）：%3</translation>
    </message>
    <message>
        <source>Not recovered yet: %1</source>
        <translation>尚未恢复：%1</translation>
    </message>
    <message>
        <source>Recovery could not be checked: %1</source>
        <translation>无法检查是否已恢复：%1</translation>
    </message>
    <message>
        <source>%1. Whether somebody has deployed meanwhile cannot be read: %2</source>
        <translation>%1。无法读取其间是否有人部署：%2</translation>
    </message>
</context>
<context>
    <name>sternway::steps::MigrationDownStep</name>
    <message>
        <source>Which migrations are applied cannot be read</source>
        <translation>无法读取已应用哪些迁移</translation>
    </message>
    <message>
        <source>There is no way back from a migration</source>
        <translation>有一个迁移无法撤销</translation>
    </message>
    <message>
        <source>Nothing to take back</source>
        <translation>没有要撤销的内容</translation>
    </message>
    <message>
        <source>%1: marked as rolled back; the schema stays as it is</source>
        <translation>%1：标记为已回滚；数据库模式保持不变</translation>
    </message>
    <message>
        <source>%1: taken back</source>
        <translation>%1：撤销</translation>
    </message>
    <message>
        <source>%1, applied %2: taken back</source>
        <translation>%1，应用于 %2：撤销</translation>
    </message>
    <message>
        <source>The tool may choose other migrations</source>
        <translation>工具可能会选择其他迁移</translation>
    </message>
    <message>
        <source>Only their number is known, because the tool behind the command is not.</source>
        <translation>只知道其数量，因为不清楚命令背后的工具。</translation>
    </message>
    <message>
        <source>Give the step the name of the migration.</source>
        <translation>请在步骤中给出迁移的名称。</translation>
    </message>
    <message>
        <source>The migrations are not taken back by this</source>
        <translation>这样不会撤销迁移</translation>
    </message>
    <message>
        <source>Not run: no program runs in a rehearsal</source>
        <translation>未运行：演练中不运行任何程序</translation>
    </message>
    <message>
        <source>Nothing was taken back, because which migrations are applied is not known: %1</source>
        <translation>未撤销任何内容，因为不清楚已应用哪些迁移：%1</translation>
    </message>
    <message>
        <source>Stopped before the list of migrations was read again</source>
        <translation>在重新读取迁移列表之前停止</translation>
    </message>
    <message>
        <source>Nothing was taken back: %1</source>
        <translation>未撤销任何内容：%1</translation>
    </message>
    <message>
        <source>To be taken back: %1</source>
        <translation>待撤销：%1</translation>
    </message>
    <message>
        <source>%1; what is applied now is not known: %2</source>
        <translation>%1；不清楚现在已应用哪些迁移：%2</translation>
    </message>
    <message>
        <source>; it says that there is no way back from it</source>
        <translation>；工具称其无法撤销</translation>
    </message>
    <message>
        <source>The tool ended with exit status 0</source>
        <translation>工具以退出状态 0 结束</translation>
    </message>
    <message>
        <source>The tool ended with exit status %1 (%2)</source>
        <translation>工具以退出状态 %1 结束（%2）</translation>
    </message>
    <message>
        <source>%1 is marked as rolled back; the schema is as it was</source>
        <translation>%1 已标记为已回滚；数据库模式不变</translation>
    </message>
    <message>
        <source>%1 is not marked as rolled back. %2</source>
        <translation>%1 未标记为已回滚。%2</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Nothing was taken back of %1. %2</source>
        <translation>%1 均未撤销。%2</translation>
    </message>
    <message>
        <source>Taken back: %1. To be taken back was: %2.</source>
        <translation>已撤销：%1。原应撤销：%2。</translation>
    </message>
    <message>
        <source>Newly applied: %1.</source>
        <translation>新应用：%1。</translation>
    </message>
    <message>
        <source>The migrations were taken back.</source>
        <translation>迁移已撤销。</translation>
    </message>
    <message>
        <source>No migration was to be taken back yet.</source>
        <translation>尚未开始撤销任何迁移。</translation>
    </message>
    <message>
        <source>Which migrations are applied is not known: %1</source>
        <translation>不清楚已应用哪些迁移：%1</translation>
    </message>
    <message>
        <source>The list of migrations says: %1.</source>
        <translation>迁移列表显示：%1。</translation>
    </message>
    <message>
        <source>Compare it with the list before.</source>
        <translation>请与之前的列表比较。</translation>
    </message>
    <message>
        <source>%1 is still applied. See that the tool does not run any more before you go on.</source>
        <translation>%1 仍处于已应用状态。继续之前，请确认工具已不再运行。</translation>
    </message>
    <message>
        <source>There is no way back from a migration; it is tried all the same</source>
        <translation>有一个迁移无法回退；仍会尝试</translation>
    </message>
    <message>
        <source>Overridden: %1</source>
        <translation>已强制通过：%1</translation>
    </message>
    <message>
        <source>Restore a backup, or repair by SQL, before the code goes back. Code that can live with the new schema may go back without it: leave the step out, with the reason.</source>
        <translation>在代码回滚之前，请恢复备份或用 SQL 修复。能适应新数据库模式的代码可以不回退迁移而直接回滚：请跳过该步骤并说明原因。</translation>
    </message>
    <message>
        <source>%1, what its file does:</source>
        <translation>%1，其文件的内容：</translation>
    </message>
    <message>
        <source>… and %1 lines more</source>
        <translation>… 以及另外 %1 行</translation>
    </message>
    <message>
        <source>Data is lost with the migrations</source>
        <translation>迁移回退会丢失数据</translation>
    </message>
    <message>
        <source>Take a backup first, or note the time to which the database can be restored.</source>
        <translation>请先备份，或记下数据库可恢复到的时间点。</translation>
    </message>
    <message>
        <source>What is lost cannot be told</source>
        <translation>无法得知会丢失什么</translation>
    </message>
    <message>
        <source>Nothing says what goes with %1.</source>
        <translation>未说明 %1 会带走哪些数据。</translation>
    </message>
    <message>
        <source>Look into the migration before you go on.</source>
        <translation>继续之前请先查看该迁移。</translation>
    </message>
    <message>
        <source>there is no way back from %1: its file says so, or does nothing</source>
        <translation>%1 无法回退：其文件如此声明，或不执行任何操作</translation>
    </message>
</context>
<context>
    <name>sternway::steps::MigrationStatusStep</name>
    <message numerus="yes">
        <source>%n applied</source>
        <translation>
            <numerusform>已应用 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>the last one is %1</source>
        <translation>最后一个是 %1</translation>
    </message>
    <message>
        <source>not applied: %1</source>
        <translation>未应用：%1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>none is pending and none has failed; which are applied is not told</source>
        <translation>没有待应用的，也没有失败的；未说明已应用哪些</translation>
    </message>
    <message>
        <source>Not run: no program runs in a rehearsal</source>
        <translation>未运行：演练中不运行任何程序</translation>
    </message>
</context>
<context>
    <name>sternway::steps::NotifyStep</name>
    <message>
        <source>Queued for %1</source>
        <translation>已排队，将发往 %1</translation>
    </message>
    <message>
        <source>There is nothing here that sends messages, and nobody to ask</source>
        <translation>此处没有可发送消息的程序，也无人可询问</translation>
    </message>
    <message>
        <source>Send the message &quot;%1&quot; of the runbook.</source>
        <translation>请发送运行手册的消息“%1”。</translation>
    </message>
    <message>
        <source>Skipped by %1: %2</source>
        <translation>由 %1 跳过：%2</translation>
    </message>
    <message>
        <source>%1 says that it was sent</source>
        <translation>%1 表示已发送</translation>
    </message>
</context>
<context>
    <name>sternway::steps::PodRun</name>
    <message>
        <source>Stopped by the operator</source>
        <translation>被操作人员停止</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1，在 %2 中</translation>
    </message>
</context>
<context>
    <name>sternway::steps::ProgramStep</name>
    <message>
        <source>Not run: no program runs in a rehearsal</source>
        <translation>未运行：演练中不运行任何程序</translation>
    </message>
    <message>
        <source>%1. The package %2 has it.</source>
        <translation>%1。它包含在软件包 %2 中。</translation>
    </message>
    <message>
        <source>%1. What it had done by then is not known.</source>
        <translation>%1。不清楚它在此之前完成了什么。</translation>
    </message>
    <message>
        <source>%1 ended well</source>
        <translation>%1 正常结束</translation>
    </message>
    <message>
        <source>%1 ended with exit status %2: %3</source>
        <translation>%1 以退出状态 %2 结束：%3</translation>
    </message>
</context>
<context>
    <name>sternway::steps::PsqlRun</name>
    <message>
        <source>Stopped by the operator</source>
        <translation>被操作人员停止</translation>
    </message>
    <message>
        <source>The package %1 has it.</source>
        <translation>软件包 %1 提供它。</translation>
    </message>
</context>
<context>
    <name>sternway::steps::RevertDrafting</name>
    <message>
        <source>No branch is checked out here.</source>
        <translation>此处没有检出任何分支。</translation>
    </message>
    <message>
        <source>Name the branch that the revert is for.</source>
        <translation>请指定 revert 所针对的分支。</translation>
    </message>
    <message>
        <source>%1 has moved since this plan made its first revert, so its reverts do not fit any more.</source>
        <translation>此计划完成首个 revert 之后，%1 已前移，因此其 revert 不再适用。</translation>
    </message>
    <message>
        <source>Begin a new rollback: it makes all of them on what is there now.</source>
        <translation>请开始新的回滚：它会在当前内容上重新生成所有 revert。</translation>
    </message>
    <message>
        <source>There is no commit &quot;%1&quot; in this repository.</source>
        <translation>此仓库中没有 commit“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2 here, but %3 ends with %4.</source>
        <translation>“%1”在此处是 %2，但 %3 的末端是 %4。</translation>
    </message>
    <message>
        <source>Name the commit by its hash.</source>
        <translation>请用哈希指定提交。</translation>
    </message>
    <message>
        <source>The commit %1 is not part of %2.</source>
        <translation>提交 %1 不属于 %2。</translation>
    </message>
    <message>
        <source>The commit cannot be read: %1</source>
        <translation>无法读取提交：%1</translation>
    </message>
    <message>
        <source>The history cannot be read: %1</source>
        <translation>无法读取历史：%1</translation>
    </message>
    <message>
        <source>This step has made the revert already: %1</source>
        <translation>此步骤已完成 revert：%1</translation>
    </message>
    <message>
        <source>%1 is a revert itself: taking it back would bring back what it took away.</source>
        <translation>%1 本身就是 revert：撤销它会恢复它所去除的内容。</translation>
    </message>
    <message>
        <source>Where that is meant, name it by its hash.</source>
        <translation>如果确实要这样做，请用哈希指定它。</translation>
    </message>
    <message>
        <source>%1 is taken back already, by %2</source>
        <translation>%1 已被 %2 撤销</translation>
    </message>
    <message>
        <source>%1 is the first commit of the history: taking it back would delete its every file.</source>
        <translation>%1 是历史中的首个提交：撤销它会删除其所有文件。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n parent(s).</source>
        <translation>
            <numerusform>%1 有 %n 个父提交。</numerusform>
        </translation>
    </message>
    <message>
        <source>mainline %1 goes back to %2</source>
        <translation>mainline %1 回到 %2</translation>
    </message>
    <message>
        <source>%1 is a merge, so it has to be said which of its parents stays: %2.</source>
        <translation>%1 是合并提交，因此必须指定保留哪个父提交：%2。</translation>
    </message>
    <message>
        <source>Give the step&apos;s argument mainline; the branch that was merged into is usually 1.</source>
        <translation>请给出步骤的参数 mainline；合并目标分支通常为 1。</translation>
    </message>
    <message>
        <source>No temporary folder can be made.</source>
        <translation>无法创建临时文件夹。</translation>
    </message>
    <message>
        <source>No working copy can be made for the revert: %1</source>
        <translation>无法为 revert 创建工作副本：%1</translation>
    </message>
    <message>
        <source>git revert failed: %1</source>
        <translation>git revert 失败：%1</translation>
    </message>
    <message>
        <source>Taking back %1 conflicts in %2. What has changed there since: %3.</source>
        <translation>撤销 %1 时在 %2 中发生冲突。此后更改过这些文件的有：%3。</translation>
    </message>
    <message>
        <source>Revert those first, or resolve it by hand: git revert in a working copy of your own.</source>
        <translation>请先 revert 这些提交，或手动解决：在自己的工作副本中执行 git revert。</translation>
    </message>
    <message>
        <source>What the revert changes cannot be read: %1</source>
        <translation>无法读取 revert 所作的更改：%1</translation>
    </message>
    <message>
        <source>Nothing of %1 is left on %2 to take back</source>
        <translation>%2 上已没有 %1 的内容可撤销</translation>
    </message>
</context>
<context>
    <name>sternway::steps::RollbackFactsReader</name>
    <message>
        <source>autoscalers: %1</source>
        <translation>自动扩缩容器：%1</translation>
    </message>
    <message>
        <source>%1, although hpa/%2 scales it</source>
        <translation>%1，但它由 hpa/%2 扩缩容</translation>
    </message>
</context>
<context>
    <name>sternway::steps::RolloutStep</name>
    <message>
        <source>Rollout complete: %1</source>
        <translation>滚动更新完成：%1</translation>
    </message>
    <message>
        <source>The rollout does not get on: %1. %2</source>
        <translation>滚动更新没有进展：%1。%2</translation>
    </message>
    <message>
        <source>The rollout was not complete after %1: %2. %3</source>
        <translation>滚动更新在 %1 后仍未完成：%2。%3</translation>
    </message>
    <message>
        <source>%1 of %2 pods run %3</source>
        <translation>%2 个 Pod 中有 %1 个运行 %3</translation>
    </message>
    <message>
        <source>%1 is no workload of Kubernetes</source>
        <translation>%1 不是 Kubernetes 的工作负载</translation>
    </message>
</context>
<context>
    <name>sternway::steps::SqlParser</name>
    <message>
        <source>What begins with %1 never ends</source>
        <translation>以 %1 开头的内容没有结束</translation>
    </message>
</context>
<context>
    <name>sternway::steps::SqlStep</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, the first rows:</source>
        <translation>%1，前几行：</translation>
    </message>
    <message>
        <source>The statements take long, or wait for others</source>
        <translation>语句耗时较长，或在等待其他语句</translation>
    </message>
    <message>
        <source>See in pg_stat_activity who holds the tables.</source>
        <translation>请在 pg_stat_activity 中查看谁占用了这些表。</translation>
    </message>
    <message>
        <source>The database user lacks a permission</source>
        <translation>数据库用户缺少权限</translation>
    </message>
    <message>
        <source>The database cannot be reached</source>
        <translation>无法连接数据库</translation>
    </message>
    <message>
        <source>Give host, port, user, database and password in the step, or by PGHOST and its like.</source>
        <translation>请在步骤中给出 host、port、user、database 和 password，或通过 PGHOST 等变量给出。</translation>
    </message>
    <message>
        <source>A statement fails</source>
        <translation>有语句失败</translation>
    </message>
    <message>
        <source>No program runs in a rehearsal</source>
        <translation>演练中不运行任何程序</translation>
    </message>
    <message>
        <source>The statements were not tried</source>
        <translation>未试运行语句</translation>
    </message>
    <message>
        <source>What they change cannot be seen before: %1.</source>
        <translation>无法事先查看其更改：%1。</translation>
    </message>
    <message>
        <source>Not run: no program runs in a rehearsal</source>
        <translation>未运行：演练中不运行任何程序</translation>
    </message>
    <message>
        <source>All of it was one transaction: nothing was kept.</source>
        <translation>全部语句在同一个事务中：未保留任何结果。</translation>
    </message>
    <message>
        <source>Nothing had been done before.</source>
        <translation>此前未执行任何操作。</translation>
    </message>
    <message>
        <source>Done before that, unless a transaction of its own held it: %1.</source>
        <translation>此前已执行（除非处于其自身的事务中）：%1。</translation>
    </message>
    <message>
        <source>%1: the server took the running statement back. %2</source>
        <translation>%1：服务器撤销了正在运行的语句。%2</translation>
    </message>
    <message>
        <source>Stopped by the operator</source>
        <translation>被操作人员停止</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>%1. The statement may still run on the server: pg_stat_activity has it with the application_name &quot;%2&quot;.</source>
        <translation>%1。语句可能仍在服务器上运行：可在 pg_stat_activity 中按 application_name &quot;%2&quot; 查找。</translation>
    </message>
    <message>
        <source>The server did not commit: nothing was kept.</source>
        <translation>服务器未提交：未保留任何结果。</translation>
    </message>
    <message>
        <source>The statements ran</source>
        <translation>语句已运行</translation>
    </message>
    <message>
        <source>The connection was lost: %1. Whether the last statement took effect is not known.</source>
        <translation>连接已断开：%1。不清楚最后一条语句是否已生效。</translation>
    </message>
    <message>
        <source>The statements had ended well.</source>
        <translation>语句已正常结束。</translation>
    </message>
    <message>
        <source>The statements had not been sent.</source>
        <translation>语句未发送。</translation>
    </message>
    <message>
        <source>The statements only read: they can be sent again.</source>
        <translation>语句只读取数据：可以再次发送。</translation>
    </message>
    <message>
        <source>PostgreSQL keeps no record of statements: look whether their effect is there.</source>
        <translation>PostgreSQL 不保留语句的记录：请查看其效果是否存在。</translation>
    </message>
    <message>
        <source>The database cannot be asked now: %1</source>
        <translation>目前无法查询数据库：%1</translation>
    </message>
    <message>
        <source>The session that sent the statements has ended.</source>
        <translation>发送语句的会话已结束。</translation>
    </message>
    <message>
        <source>The statements still run on the server (session %1). Wait for them, or end them there by pg_cancel_backend.</source>
        <translation>语句仍在服务器上运行（会话 %1）。请等待其结束，或在服务器上用 pg_cancel_backend 结束它们。</translation>
    </message>
</context>
<context>
    <name>sternway::steps::SqlText</name>
    <message>
        <source>it begins and ends transactions itself</source>
        <translation>它自行开始和结束事务</translation>
    </message>
    <message>
        <source>%1 does more than a rollback takes back</source>
        <translation>%1 的影响超出了 ROLLBACK 所能撤销的范围</translation>
    </message>
    <message>
        <source>%1() may do more than a rollback takes back</source>
        <translation>%1() 的影响可能超出 ROLLBACK 所能撤销的范围</translation>
    </message>
</context>
<context>
    <name>sternway::steps::StepRun</name>
    <message>
        <source>Stopped by the operator</source>
        <translation>被操作人员停止</translation>
    </message>
</context>
<context>
    <name>sternway::steps::TagLook</name>
    <message>
        <source>There is a tag %1 already, of another commit: %2 instead of %3.</source>
        <translation>已有标签 %1，但指向另一个提交：%2，而不是 %3。</translation>
    </message>
    <message>
        <source>%1 has a tag %2 already, of another commit: %3 instead of %4.</source>
        <translation>%1 已有标签 %2，但指向另一个提交：%3，而不是 %4。</translation>
    </message>
</context>
<context>
    <name>sternway::steps::UndoStep</name>
    <message>
        <source>The patch is applied: the cluster shows %1. The rollout continues in the cluster.</source>
        <translation>补丁已应用：集群当前状态：%1。Kubernetes 会自行继续。</translation>
    </message>
    <message>
        <source>The patch is not applied and nothing was changed: the cluster shows %1. Sent again, it is refused if somebody deploys meanwhile.</source>
        <translation>补丁未应用，未作任何更改：集群当前状态：%1。重新发送时，如果期间有人部署，补丁会被拒绝。</translation>
    </message>
    <message>
        <source>Stopped while the connection was lost: whether the patch took effect is not known</source>
        <translation>连接断开期间停止：不清楚补丁是否已生效</translation>
    </message>
    <message>
        <source>The cluster has accepted the patch</source>
        <translation>集群已接受补丁</translation>
    </message>
    <message>
        <source>The patch was refused, nothing was changed: %1 %2</source>
        <translation>补丁被拒绝，未作任何更改：%1 %2</translation>
    </message>
    <message>
        <source>Whether the patch took effect is not known: %1, and then %2</source>
        <translation>不清楚补丁是否已生效：%1，随后 %2</translation>
    </message>
    <message>
        <source>The connection is lost since %1 (%2); whether the patch took effect will be read when it is back</source>
        <translation>自 %1 起连接断开（%2）；恢复后将读取补丁是否已生效</translation>
    </message>
    <message>
        <source>The answer to the patch was lost (%1); the cluster shows that it took effect</source>
        <translation>补丁的响应丢失（%1）；集群显示它已生效</translation>
    </message>
    <message>
        <source>Stopped: the patch did not take effect, nothing was changed</source>
        <translation>已停止：补丁未生效，未作任何更改</translation>
    </message>
    <message>
        <source>The cluster is back and the patch did not take effect; sending it again</source>
        <translation>集群已恢复，补丁未生效；正在重新发送</translation>
    </message>
    <message>
        <source>The cluster accepted the patch; admission changed: %1</source>
        <translation>集群已接受补丁，并在写入途中作了修改：%1</translation>
    </message>
    <message>
        <source>Only replicas or annotations changed in the meantime; sending the patch again</source>
        <translation>在此期间只更改了副本数或注解；正在为此发送补丁</translation>
    </message>
    <message>
        <source>The cluster accepted the patch but put the old version back: %1. If a webhook or policy pins it, change it there.</source>
        <translation>集群接受了补丁，但恢复了旧版本：%1。如果由 Webhook 或策略固定，请在那里更改。</translation>
    </message>
</context>
<context>
    <name>sternway::steps::WaitStep</name>
    <message>
        <source>&quot;%1&quot; is no duration</source>
        <translation>“%1”不是有效的时长</translation>
    </message>
    <message>
        <source>Waited %1</source>
        <translation>已等待 %1</translation>
    </message>
    <message>
        <source>Waiting: %1 of %2 left</source>
        <translation>等待中：剩余 %1，共 %2</translation>
    </message>
</context>
<context>
    <name>sternway::steps::WatchStep</name>
    <message>
        <source>The workload was deleted</source>
        <translation>工作负载已被删除</translation>
    </message>
    <message>
        <source>The connection is back</source>
        <translation>连接已恢复</translation>
    </message>
    <message>
        <source>Stopped by the operator while waiting; the rollout continues in the cluster</source>
        <translation>操作人员在等待期间停止；Kubernetes 会自行继续</translation>
    </message>
    <message>
        <source>The connection is lost since %1 (%2); waiting for it. The rollout continues in the cluster.</source>
        <translation>自 %1 起连接断开（%2）；正在等待恢复。Kubernetes 会自行继续。</translation>
    </message>
    <message>
        <source>The cluster could not be reached for half an hour; how the rollout stands is not known</source>
        <translation>集群已有半小时无法访问；发布状态未知</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>修订版本 %1</translation>
    </message>
    <message>
        <source>The Deployment is paused: its pod template is not rolled out until it is resumed</source>
        <translation>Deployment 已暂停：在恢复 (resume) 之前不会滚动更新其 Pod 模板</translation>
    </message>
</context>
<context>
    <name>sternway::ui</name>
    <message>
        <source>The picture cannot be written to %1: %2</source>
        <translation>无法将图片写入 %1：%2</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>请选择您有写权限的文件夹。</translation>
    </message>
    <message>
        <source>service in %1, %2</source>
        <translation>服务（%1，%2）</translation>
    </message>
    <message>
        <source>namespace of %1</source>
        <translation>%1 的命名空间</translation>
    </message>
    <message>
        <source>cluster, open</source>
        <translation>集群，已打开</translation>
    </message>
    <message>
        <source>cluster to open</source>
        <translation>集群，可打开</translation>
    </message>
    <message>
        <source>rehearsal</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>incident %1, closed</source>
        <translation>事故 %1，已关闭</translation>
    </message>
    <message>
        <source>incident %1, open</source>
        <translation>事故 %1，未关闭</translation>
    </message>
    <message>
        <source>Withdraw: %1</source>
        <translation>撤回：%1</translation>
    </message>
    <message>
        <source>Declare: %1</source>
        <translation>声明：%1</translation>
    </message>
    <message>
        <source>symptom of %1</source>
        <translation>%1 的症状</translation>
    </message>
    <message>
        <source>Time to detect</source>
        <translation>发现用时</translation>
    </message>
    <message>
        <source>Time to declare</source>
        <translation>宣布用时</translation>
    </message>
    <message>
        <source>Time to mitigate</source>
        <translation>缓解用时</translation>
    </message>
    <message>
        <source>Time to resolve</source>
        <translation>解决用时</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>影响时长</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 so far: %2</source>
        <translation>%1（截至目前）：%2</translation>
    </message>
    <message>
        <source>%1 baseline × %2 (%3)</source>
        <translation>%1 基线 × %2 (%3)</translation>
    </message>
    <message>
        <source>%1 pp</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>%1 baseline + %2 (%3)</source>
        <translation>%1 基线 + %2 (%3)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an action and its limit: Roll back &gt; 10 %</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>for a duration</comment>
        <translation>%1，持续 %2</translation>
    </message>
    <message>
        <source>Revision %1 went live</source>
        <translation>修订版本 %1 上线</translation>
    </message>
    <message>
        <source>Baseline: %1 before %2</source>
        <translation>基线：%2 之前 %1</translation>
    </message>
    <message>
        <source>Baseline: %1, %2 ago</source>
        <translation>基线：%1，截至 %2 前</translation>
    </message>
    <message>
        <source>Usual before %1</source>
        <translation>%1 之前的常态范围</translation>
    </message>
    <message>
        <source>Last known good: revision %1 (%2), %3</source>
        <translation>最近已知良好版本：修订版本 %1（%2），%3</translation>
    </message>
    <message>
        <source>The matrix contradicts itself: line %1 says %2, line %3 says %4. The stricter rule applies.</source>
        <translation>矩阵自相矛盾：第 %1 行为 %2，第 %3 行为 %4。以较严格的规则为准。</translation>
    </message>
    <message>
        <source>Not known: %1.</source>
        <translation>未知：%1。</translation>
    </message>
    <message>
        <source>never reviewed</source>
        <translation>从未评审</translation>
    </message>
    <message>
        <source>reviewed on %1</source>
        <translation>评审于 %1</translation>
    </message>
    <message>
        <source>the next review was due on %1</source>
        <translation>下次评审应于 %1 进行，已逾期</translation>
    </message>
    <message>
        <source>the next review is due on %1</source>
        <translation>下次评审应于 %1 进行</translation>
    </message>
    <message>
        <source>built-in rules for services without a runbook</source>
        <translation>针对无运行手册的服务的内置规则</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>during</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Measured by: %1</source>
        <translation>测量依据：%1</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>计数器</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Native histogram</source>
        <translation>原生直方图</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>仪表</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>type of a metric</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>%1, overdue since %2</source>
        <translation>%1，自 %2 起逾期</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <translation>%1，截止于 %2</translation>
    </message>
    <message>
        <source>%1 (event %2)</source>
        <translation>%1（事件 %2）</translation>
    </message>
</context>
<context>
    <name>sternway::ui::Actions</name>
    <message>
        <source>&amp;Cluster</source>
        <translation>集群(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>服务(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Open a cluster…</source>
        <translation>打开集群(&amp;O)…</translation>
    </message>
    <message>
        <source>The contexts of the kubeconfig, and the rehearsals</source>
        <translation>kubeconfig 中的上下文以及演练</translation>
    </message>
    <message>
        <source>Choose &amp;namespaces…</source>
        <translation>选择命名空间(&amp;N)…</translation>
    </message>
    <message>
        <source>Which namespaces of the cluster are followed</source>
        <translation>关注集群中的哪些命名空间</translation>
    </message>
    <message>
        <source>&amp;Close the cluster</source>
        <translation>关闭集群(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>Clusters, Prometheus and appearance</source>
        <translation>集群、Prometheus 和外观</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Roll back…</source>
        <translation>回滚(&amp;R)…</translation>
    </message>
    <message>
        <source>Opens the rollback of the service; nothing is changed yet</source>
        <translation>打开该服务的回滚；尚不做任何更改</translation>
    </message>
    <message>
        <source>&amp;Declare an incident</source>
        <translation>宣布事故(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Copy its name</source>
        <translation>复制名称(&amp;C)</translation>
    </message>
    <message>
        <source>Copies the name as kubectl takes it</source>
        <translation>按 kubectl 的格式复制名称</translation>
    </message>
    <message>
        <source>Open by &amp;name…</source>
        <translation>按名称打开(&amp;N)…</translation>
    </message>
    <message>
        <source>Any service, namespace, cluster, incident or command</source>
        <translation>任意服务、命名空间、集群、事故或命令</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>The page that was shown before</source>
        <translation>之前显示的页面</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>The page that was shown after this one</source>
        <translation>在此页之后显示的页面</translation>
    </message>
    <message>
        <source>All services with their verdicts</source>
        <translation>所有服务及其判定</translation>
    </message>
    <message>
        <source>F&amp;ilter</source>
        <translation>筛选(&amp;I)</translation>
    </message>
    <message>
        <source>Goes to the filter of the page</source>
        <translation>转到页面的筛选框</translation>
    </message>
    <message>
        <source>Goes to the tree of clusters</source>
        <translation>转到集群树</translation>
    </message>
    <message>
        <source>&amp;Navigation</source>
        <translation>导航(&amp;N)</translation>
    </message>
    <message>
        <source>Shows or hides the tree of clusters</source>
        <translation>显示或隐藏集群树</translation>
    </message>
    <message>
        <source>&amp;Incident</source>
        <translation>事故(&amp;I)</translation>
    </message>
    <message>
        <source>Shows or hides the timeline of the incident</source>
        <translation>显示或隐藏事故时间线</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>All of them in one list</source>
        <translation>全部列在一个列表中</translation>
    </message>
    <message>
        <source>&amp;About Sternway</source>
        <translation>关于 Sternway(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>&amp;Import runbook…</source>
        <translation>导入运行手册(&amp;I)…</translation>
    </message>
    <message>
        <source>Decision &amp;matrix</source>
        <translation>决策矩阵(&amp;M)</translation>
    </message>
    <message>
        <source>Contacts and &amp;escalation…</source>
        <translation>联系人和升级(&amp;E)…</translation>
    </message>
    <message>
        <source>Stops following its services</source>
        <translation>停止跟踪其中的服务</translation>
    </message>
    <message>
        <source>Creates a runbook from Markdown; nothing in it runs yet</source>
        <translation>从 Markdown 创建运行手册；其中的内容暂不会运行</translation>
    </message>
    <message>
        <source>Quits Sternway; a running rollback can be continued later</source>
        <translation>退出 Sternway；正在进行的回滚可稍后继续</translation>
    </message>
    <message>
        <source>Starts a timeline for the service</source>
        <translation>为服务开始一条时间线</translation>
    </message>
    <message>
        <source>Report a &amp;symptom</source>
        <translation>报告症状(&amp;S)</translation>
    </message>
    <message>
        <source>Symptoms and user reports that no metric shows</source>
        <translation>指标未能反映的症状和用户报告</translation>
    </message>
    <message>
        <source>Add a &amp;user report</source>
        <translation>添加用户报告(&amp;U)</translation>
    </message>
    <message>
        <source>A user reported a problem; counts immediately</source>
        <translation>有用户报告了问题；立即计入</translation>
    </message>
    <message>
        <source>Every rule of the runbook with its live value</source>
        <translation>运行手册的每条规则及其实时值</translation>
    </message>
    <message>
        <source>Contacts, links, notes and message templates</source>
        <translation>联系人、链接、备注和消息模板</translation>
    </message>
    <message>
        <source>Re&amp;view runbook…</source>
        <translation>评审运行手册(&amp;V)…</translation>
    </message>
    <message>
        <source>Commands, changes, hosts and secrets of the runbook, to accept it or not</source>
        <translation>运行手册中的命令、更改、主机和机密，供您决定是否接受</translation>
    </message>
    <message>
        <source>F&amp;leet</source>
        <translation>服务总览(&amp;L)</translation>
    </message>
    <message>
        <source>Go to &amp;tree</source>
        <translation>转到树(&amp;T)</translation>
    </message>
    <message>
        <source>Tr&amp;y on history…</source>
        <translation>用历史数据试跑(&amp;Y)…</translation>
    </message>
    <message>
        <source>When each rule of the runbook would have matched</source>
        <translation>运行手册的每条规则本会在何时匹配</translation>
    </message>
    <message>
        <source>Roll &amp;back several services…</source>
        <translation>回滚多个服务(&amp;B)…</translation>
    </message>
    <message>
        <source>The selected services, or those that call for a rollback; nothing is changed yet</source>
        <translation>回滚所选服务，或需要回滚的服务；目前不作任何更改</translation>
    </message>
    <message>
        <source>Roll back &amp;all services of this runbook…</source>
        <translation>回滚此运行手册的所有服务(&amp;A)…</translation>
    </message>
    <message>
        <source>Every service that the runbook names; nothing is changed yet</source>
        <translation>运行手册列出的所有服务；目前不作任何更改</translation>
    </message>
    <message>
        <source>Arm &amp;guard…</source>
        <translation>启用守护规则(&amp;G)…</translation>
    </message>
    <message>
        <source>Rolls back by itself when the runbook&apos;s guard says so; anybody can stop it</source>
        <translation>当运行手册的守护规则触发时自动回滚；任何人都可以停止</translation>
    </message>
    <message>
        <source>Secrets of the runboo&amp;k…</source>
        <translation>运行手册的机密(&amp;K)…</translation>
    </message>
    <message>
        <source>Stores the values of the secrets that the runbook names</source>
        <translation>存储运行手册所列机密的值</translation>
    </message>
    <message>
        <source>Set &amp;up channels…</source>
        <translation>设置渠道(&amp;U)…</translation>
    </message>
    <message>
        <source>Where messages go to: chat, mail, status page, pager</source>
        <translation>消息的去向：聊天、邮件、状态页、寻呼</translation>
    </message>
    <message>
        <source>Take back migra&amp;tions…</source>
        <translation>回退迁移(&amp;T)…</translation>
    </message>
    <message>
        <source>Which database migrations are applied, and to take some back; nothing is changed yet</source>
        <translation>查看已应用哪些数据库迁移，并回退其中一些；目前不作任何更改</translation>
    </message>
    <message>
        <source>&amp;Write a message…</source>
        <translation>撰写消息(&amp;W)…</translation>
    </message>
    <message>
        <source>An update about the incident, filled in from the runbook&apos;s templates</source>
        <translation>关于事故的更新，根据运行手册的模板填写</translation>
    </message>
    <message>
        <source>&amp;Outbox of the incident</source>
        <translation>事故的发件箱(&amp;O)</translation>
    </message>
    <message>
        <source>Messages that were sent, wait or failed</source>
        <translation>已发送、等待中或失败的消息</translation>
    </message>
    <message>
        <source>Roll &amp;forward again…</source>
        <translation>重新前滚(&amp;F)…</translation>
    </message>
    <message>
        <source>To the version that the last rollback has left; nothing is changed yet</source>
        <translation>前滚到上次回滚所离开的版本；目前不作任何更改</translation>
    </message>
    <message>
        <source>In&amp;cidents</source>
        <translation>事故(&amp;C)</translation>
    </message>
    <message>
        <source>All incidents with durations and follow-ups, and statistics</source>
        <translation>所有事故及其用时和后续工作，以及统计</translation>
    </message>
    <message>
        <source>&amp;What&apos;s new</source>
        <translation>新功能(&amp;W)</translation>
    </message>
    <message>
        <source>What each version has brought</source>
        <translation>各版本带来的变化</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>目录(&amp;C)</translation>
    </message>
    <message>
        <source>The user guide, at the page about what has the focus</source>
        <translation>打开使用指南中与当前焦点相关的页面</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>导览(&amp;T)</translation>
    </message>
    <message>
        <source>Five stops in a rehearsal, from where it was left</source>
        <translation>演练中的五站导览，从上次离开处继续</translation>
    </message>
    <message>
        <source>Check t&amp;his computer…</source>
        <translation>检查此计算机(&amp;H)…</translation>
    </message>
    <message>
        <source>What Sternway finds here and what it lacks, fit for a report of a fault</source>
        <translation>Sternway 在此找到了什么、缺少什么；可用于故障报告</translation>
    </message>
</context>
<context>
    <name>sternway::ui::Banner</name>
    <message>
        <source>More…</source>
        <translation>更多…</translation>
    </message>
    <message>
        <source>Opens the guide at this problem</source>
        <translation>打开指南中关于此问题的部分</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChangesPage</name>
    <message>
        <source>From revision %1 to revision %2: %3</source>
        <translation>从修订版本 %1 到修订版本 %2：%3</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChannelDialog</name>
    <message>
        <source>Set by $%1</source>
        <translation>由 $%1 设置</translation>
    </message>
    <message>
        <source>Stored; type to replace it</source>
        <translation>已保存；输入即可替换</translation>
    </message>
    <message>
        <source>Give the channel a name.</source>
        <translation>请为渠道命名。</translation>
    </message>
    <message>
        <source>There is a channel %1 already.</source>
        <translation>已有渠道 %1。</translation>
    </message>
    <message>
        <source>New channel: %1</source>
        <translation>新渠道：%1</translation>
    </message>
    <message>
        <source>Channel %1</source>
        <translation>渠道 %1</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Name of the channel</source>
        <translation>渠道名称</translation>
    </message>
    <message>
        <source>As messages and runbooks name it</source>
        <translation>消息和运行手册中所用的名称</translation>
    </message>
    <message>
        <source>%1 (required):</source>
        <translation>%1（必填）：</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>Name of the secret: %1</source>
        <translation>机密名称：%1</translation>
    </message>
    <message>
        <source>The name that the secret is kept under</source>
        <translation>保存机密所用的名称</translation>
    </message>
    <message>
        <source>Name of the secret</source>
        <translation>机密名称</translation>
    </message>
    <message>
        <source>Secrets are kept in the desktop&apos;s keychain by their names, never in a file.</source>
        <translation>机密按名称保存在桌面的密钥环中，绝不写入文件。</translation>
    </message>
    <message>
        <source>There is no keychain: secrets are kept until Sternway quits, or taken from the environment.</source>
        <translation>没有可用的密钥环：机密会保留到 Sternway 退出为止，或从环境变量中读取。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChannelOptions</name>
    <message>
        <source>%1:</source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>by the stage</source>
        <translation>按阶段</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChannelPicker</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Send &amp;to</source>
        <translation>发送到(&amp;T)</translation>
    </message>
    <message>
        <source>Channels to send to</source>
        <translation>要发送到的渠道</translation>
    </message>
    <message>
        <source>Space ticks one</source>
        <translation>按空格键勾选</translation>
    </message>
    <message>
        <source>No channels are set up. Copy the message, or set one up.</source>
        <translation>尚未设置渠道。请复制消息，或设置一个渠道。</translation>
    </message>
    <message>
        <source>Set &amp;up channels…</source>
        <translation>设置渠道(&amp;U)…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChannelsPage</name>
    <message>
        <source>It works.</source>
        <translation>可用。</translation>
    </message>
    <message>
        <source>It is busy. Try again later.</source>
        <translation>繁忙。请稍后重试。</translation>
    </message>
    <message>
        <source>It cannot be reached.</source>
        <translation>无法连接。</translation>
    </message>
    <message>
        <source>It refused the message.</source>
        <translation>消息被拒绝。</translation>
    </message>
    <message>
        <source>It is not known whether the message arrived.</source>
        <translation>不清楚消息是否已送达。</translation>
    </message>
    <message>
        <source>Saved. Test the channel to see whether messages arrive.</source>
        <translation>已保存。请测试渠道，查看消息能否送达。</translation>
    </message>
    <message>
        <source>Testing %1…</source>
        <translation>正在测试 %1…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Remove channel</source>
        <translation>删除渠道</translation>
    </message>
    <message>
        <source>Remove the channel %1?</source>
        <translation>删除渠道 %1？</translation>
    </message>
    <message>
        <source>Messages that still wait for it are not sent. Its secrets stay in the keychain.</source>
        <translation>仍在等待此渠道的消息不会发送。其机密保留在密钥环中。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>Messages about incidents are sent to these channels. Changes here apply immediately.</source>
        <translation>事故消息会发送到这些渠道。此处的更改立即生效。</translation>
    </message>
    <message>
        <source>No channels are set up yet. Add one to send messages; until then you can copy them.</source>
        <translation>尚未设置渠道。要发送消息，请添加一个渠道；在此之前可以复制消息。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Enter edits one</source>
        <translation>按 Enter 编辑</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>Asks the service, or sends it a test message, and says what happened</source>
        <translation>查询该服务或向其发送测试消息，并说明结果</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>删除(&amp;M)…</translation>
    </message>
    <message>
        <source>Re&amp;mind of an incident without an update for:</source>
        <translation>事故多久没有更新时提醒(&amp;M)：</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Minutes without an update; 0: never</source>
        <translation>没有更新的分钟数；0：从不提醒</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>已发送：%1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChartFeed</name>
    <message numerus="yes">
        <source>The query for %1 gives %n series instead of one</source>
        <translation>
            <numerusform>%1 的查询返回 %n 个序列，而应只有一个</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit the query, for example wrap it in sum(…).</source>
        <translation>请编辑查询，例如用 sum(…) 包裹。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChartLegend</name>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a line in a chart and its newest value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Newest value %1; shows or hides the line</source>
        <translation>最新值 %1；显示或隐藏该曲线</translation>
    </message>
    <message>
        <source>Shows or hides %1</source>
        <translation>显示或隐藏 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a line in a chart and its newest value</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChartView</name>
    <message>
        <source>Left and right arrows show the values, plus and minus zoom, Ctrl with an arrow moves, Home shows everything again</source>
        <translation>左右方向键查看数值，加减键缩放，Ctrl+方向键平移，Home 键恢复显示全部</translation>
    </message>
</context>
<context>
    <name>sternway::ui::CheckDialog</name>
    <message>
        <source>Check this computer</source>
        <translation>检查此计算机</translation>
    </message>
    <message>
        <source>&quot;?&quot; is worth a look, &quot;!&quot; has to be mended. The report names no user, server or cluster.</source>
        <translation>“?”值得查看，“!”必须修复。报告不含任何用户、服务器或集群的名称。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChecklistPage</name>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are open. You can continue with open items; they are listed before you confirm.</source>
        <translation>
            <numerusform>有 %n 项尚未完成。您可以带着未完成项继续；确认之前会列出这些项。</numerusform>
        </translation>
    </message>
    <message>
        <source>All checklist items are done or passed.</source>
        <translation>所有检查项均已完成或已通过。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ChecklistPanel</name>
    <message>
        <source>Attached by %1: %2</source>
        <translation>由 %1 附加：%2</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>强制通过</translation>
    </message>
    <message>
        <source>Attach evidence</source>
        <translation>附加证据</translation>
    </message>
    <message>
        <source>A &amp;sentence…</source>
        <translation>一句话(&amp;S)…</translation>
    </message>
    <message>
        <source>A &amp;file…</source>
        <translation>文件(&amp;F)…</translation>
    </message>
    <message>
        <source>A &amp;link…</source>
        <translation>链接(&amp;L)…</translation>
    </message>
    <message>
        <source>Attach a file (up to 10 MB)</source>
        <translation>附加文件（最大 10 MB）</translation>
    </message>
    <message>
        <source>Checked automatically: %1</source>
        <translation>自动检查：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Tic&amp;k</source>
        <translation>勾选(&amp;K)</translation>
    </message>
    <message>
        <source>Why can this count as passed? Your name and reason are recorded.</source>
        <translation>为什么可以将此项计为已通过？您的姓名和理由会被记录。</translation>
    </message>
    <message>
        <source>Describe the evidence</source>
        <translation>描述证据</translation>
    </message>
    <message>
        <source>Link to the evidence</source>
        <translation>证据的链接</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1，持续 %2</translation>
    </message>
</context>
<context>
    <name>sternway::ui::Closing</name>
    <message>
        <source>Close incident</source>
        <translation>关闭事故</translation>
    </message>
    <message>
        <source>This incident is still open on %1.</source>
        <translation>此事故在 %1 上仍未关闭。</translation>
    </message>
    <message>
        <source>Resolve it there first, so that nobody is left with an open incident.</source>
        <translation>请先在那里将其设为已解决，以免有人仍看到未关闭的事故。</translation>
    </message>
    <message>
        <source>Close &amp;here only</source>
        <translation>仅在此处关闭(&amp;H)</translation>
    </message>
    <message>
        <source>Keep &amp;open</source>
        <translation>保持打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Resolve there…</source>
        <translation>在那里设为已解决(&amp;R)…</translation>
    </message>
    <message>
        <source>Nobody has been told that this incident is resolved.</source>
        <translation>尚未通知任何人此事故已解决。</translation>
    </message>
    <message>
        <source>Those who heard of it still wait for the end.</source>
        <translation>得知此事故的人仍在等待结束的消息。</translation>
    </message>
    <message>
        <source>Close &amp;without a message</source>
        <translation>不发消息直接关闭(&amp;W)</translation>
    </message>
    <message>
        <source>Write &amp;message…</source>
        <translation>撰写消息(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ClusterQuestion</name>
    <message>
        <source>Use this cluster</source>
        <translation>使用此集群</translation>
    </message>
    <message>
        <source>Use all series</source>
        <translation>使用所有序列</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Series of all these values are added up. Choose this only where all of them are of %1.</source>
        <translation>所有这些值的序列会汇总在一起。仅当它们全部属于 %1 时才选择此项。</translation>
    </message>
    <message>
        <source>The answer is kept for %1. The preferences can change it.</source>
        <translation>此选择会为 %1 保存。可在首选项中更改。</translation>
    </message>
    <message>
        <source>Which cluster is %1?</source>
        <translation>%1 对应哪个集群？</translation>
    </message>
    <message>
        <source>Several clusters write into the Prometheus of %1, and the label %2 tells them apart. Which one is %1? Until this is known nothing is measured.</source>
        <translation>多个集群写入 %1 的 Prometheus，可用标签 %2 区分。%1 对应哪一个？在确定之前不进行测量。</translation>
    </message>
    <message>
        <source>None: the series of all clusters belong to this context</source>
        <translation>无：所有集群的序列都属于此上下文</translation>
    </message>
    <message>
        <source>Series without the label %1</source>
        <translation>没有标签 %1 的序列</translation>
    </message>
    <message>
        <source>The context&apos;s name suggests it; check before you choose it</source>
        <translation>由上下文名称推测；选择前请核对</translation>
    </message>
</context>
<context>
    <name>sternway::ui::CommandPalette</name>
    <message>
        <source>Open by name</source>
        <translation>按名称打开</translation>
    </message>
    <message>
        <source>Type parts of a name: service, namespace, cluster, incident or command</source>
        <translation>输入名称的一部分：服务、命名空间、集群、事故或命令</translation>
    </message>
    <message>
        <source>What to open</source>
        <translation>要打开的内容</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>匹配项</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ConfirmPage</name>
    <message numerus="yes">
        <source>Preflight has %n warning(s). Go back to read them.</source>
        <translation>
            <numerusform>预检有 %n 个警告。请返回查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>R&amp;oll back %1 to revision %2</source>
        <translation>将 %1 回滚到修订版本 %2(&amp;O)</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Database migrations: %1</source>
        <translation>数据库迁移：%1</translation>
    </message>
    <message>
        <source>Roll back %1 from revision %2 to revision %3: %4</source>
        <translation>将 %1 从修订版本 %2 回滚到修订版本 %3：%4</translation>
    </message>
    <message>
        <source>Before you continue: %1</source>
        <translation>继续之前：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n checklist item(s) are still open.</source>
        <translation>
            <numerusform>仍有 %n 个检查项未完成。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) before the rollback are still open.</source>
        <translation>
            <numerusform>回滚前仍有 %n 个步骤未完成。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is marked as production. Type the service name, %2, to continue.</source>
        <translation>%1 被标记为生产环境。请输入服务名称 %2 以继续。</translation>
    </message>
    <message>
        <source>R&amp;oll back %1</source>
        <translation>回滚 %1(&amp;O)</translation>
    </message>
    <message>
        <source>A value was changed after the plan was checked. Go back to the page Plan: it plans and checks again.</source>
        <translation>计划检查之后有值被更改。请返回“计划”页面：它会重新制定计划并检查。</translation>
    </message>
    <message>
        <source>%1. Dangerous: %2 (%3)</source>
        <translation>%1。危险：%2（%3）</translation>
    </message>
    <message>
        <source>&amp;Take the migrations back</source>
        <translation>回退迁移(&amp;T)</translation>
    </message>
    <message>
        <source>Migrations that are taken back, as they were read last: %1</source>
        <translation>要回退的迁移（按最近一次读取）：%1</translation>
    </message>
    <message>
        <source>R&amp;oll %1 forward to revision %2</source>
        <translation>将 %1 前滚到修订版本 %2(&amp;O)</translation>
    </message>
    <message>
        <source>Roll %1 forward from revision %2 to revision %3: %4</source>
        <translation>将 %1 从修订版本 %2 前滚到修订版本 %3：%4</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ConnectionBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>sternway::ui::CopyList</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>打开：%1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::DeclarationStrip</name>
    <message>
        <source>declared at %1</source>
        <translation>声明于 %1</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>宣布时间</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdraw: %1</source>
        <translation>撤回：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n user report(s) in the last 5 min</source>
        <translation>
            <numerusform>最近 5 min 有 %n 条用户报告</numerusform>
        </translation>
    </message>
    <message>
        <source>reported at %1 by %2</source>
        <translation>由 %2 于 %1 报告</translation>
    </message>
    <message>
        <source>Add &amp;report</source>
        <translation>添加报告(&amp;R)</translation>
    </message>
    <message>
        <source>Add a user report</source>
        <translation>添加用户报告</translation>
    </message>
</context>
<context>
    <name>sternway::ui::Declarations</name>
    <message>
        <source>users report problems</source>
        <translation>用户报告问题</translation>
    </message>
</context>
<context>
    <name>sternway::ui::DeclareMenu</name>
    <message>
        <source>Withdraws it again</source>
        <translation>撤回该声明</translation>
    </message>
    <message>
        <source>The runbook names no symptoms</source>
        <translation>运行手册未列出任何症状</translation>
    </message>
    <message>
        <source>Counts immediately in the runbook&apos;s decision</source>
        <translation>立即计入运行手册的判定</translation>
    </message>
    <message numerus="yes">
        <source>Add a &amp;user report (%n in the last 5 min)</source>
        <translation>
            <numerusform>添加用户报告(&amp;U)（最近 5 min 有 %n 条）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::DocumentView</name>
    <message numerus="yes">
        <source>%n more rows are in the text and in what is exported.</source>
        <translation>
            <numerusform>另有 %n 行见文本和导出的内容。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::DonePage</name>
    <message>
        <source>The incident cannot be read: %1</source>
        <translation>无法读取事故：%1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>The incident stays open. Close it when the service has recovered.</source>
        <translation>事故仍未关闭。服务恢复后请关闭事故。</translation>
    </message>
    <message>
        <source>The incident stays open. Re-evaluate to see the current state, then decide again.</source>
        <translation>事故保持打开。请重新评估以查看当前状态，然后再作决定。</translation>
    </message>
    <message>
        <source>The result of the last call is unknown. Re-evaluate to see what the cluster has now.</source>
        <translation>上一次调用的结果未知。请重新评估以查看集群的当前状况。</translation>
    </message>
    <message>
        <source>The service may still be unhealthy. Re-evaluate to see its current state, then decide again.</source>
        <translation>服务可能仍不健康。请重新评估以查看其当前状态，然后再作决定。</translation>
    </message>
    <message>
        <source>Timeline saved to %1</source>
        <translation>时间线已保存到 %1</translation>
    </message>
    <message>
        <source>All steps were manual. Sternway did not roll anything back.</source>
        <translation>所有步骤均为手动。Sternway 未执行任何回滚。</translation>
    </message>
    <message>
        <source>The incident stays open for monitoring: close it when the service has stayed healthy. Notify stakeholders and make sure the bad release is not deployed again.</source>
        <translation>事故保持未关闭状态以便持续观察：服务持续健康后请将其关闭。请通知相关方，并确保有问题的发布不会再次部署。</translation>
    </message>
    <message>
        <source>The code still runs as it is, and the incident stays open. Roll the service back if its code does not fit the database now.</source>
        <translation>代码仍照原样运行，事故仍未关闭。如果其代码现在与数据库不符，请回滚该服务。</translation>
    </message>
    <message>
        <source>Which migrations were taken back is not known: it could not be read.</source>
        <translation>不清楚已回退哪些迁移：无法读取。</translation>
    </message>
    <message>
        <source>No migration was taken back.</source>
        <translation>没有回退任何迁移。</translation>
    </message>
    <message>
        <source>Migrations taken back: %1</source>
        <translation>已回退的迁移：%1</translation>
    </message>
    <message>
        <source>The incident stays open for monitoring: close it when the service has stayed healthy.</source>
        <translation>事故保持打开以便持续观察：待服务保持健康后再关闭。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::EntryDialog</name>
    <message>
        <source>This time has not come yet.</source>
        <translation>该时间尚未到来。</translation>
    </message>
    <message>
        <source>This is not in the journal yet; it stays here. %1 %2</source>
        <translation>此内容尚未写入事故日志；会保留在此处。%1 %2</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>发生了什么(&amp;W)</translation>
    </message>
    <message>
        <source>W&amp;hen</source>
        <translation>时间(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;UTC</source>
        <translation>UTC(&amp;U)</translation>
    </message>
    <message>
        <source>The time is given in UTC instead of local time</source>
        <translation>时间以 UTC 而非本地时间填写</translation>
    </message>
</context>
<context>
    <name>sternway::ui::EventsTab</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>No warnings</source>
        <translation>没有警告</translation>
    </message>
    <message>
        <source>No warning events for this service.</source>
        <translation>此服务没有警告事件。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::FailurePanel</name>
    <message>
        <source>Not known whether it took effect: %1</source>
        <translation>不知道是否已生效：%1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>What can be seen now: %1</source>
        <translation>目前可见的情况：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more failed step(s) after this one.</source>
        <translation>
            <numerusform>之后还有 %n 个失败的步骤。</numerusform>
        </translation>
    </message>
    <message>
        <source>The decision is being checked and recorded.</source>
        <translation>正在核对并记录该决定。</translation>
    </message>
    <message>
        <source>Does the step again; if it has taken effect, only records that</source>
        <translation>再次执行该步骤；如果已生效，则只作记录</translation>
    </message>
    <message>
        <source>Goes on without this step, with a reason</source>
        <translation>跳过此步骤并继续，需说明原因</translation>
    </message>
    <message>
        <source>Asks first</source>
        <translation>会先询问</translation>
    </message>
    <message>
        <source>Leave step out</source>
        <translation>跳过步骤</translation>
    </message>
    <message>
        <source>Reason (recorded in the incident)</source>
        <translation>原因（记录在事件中）</translation>
    </message>
    <message>
        <source>Stop the rollback</source>
        <translation>停止回滚</translation>
    </message>
    <message>
        <source>End the rollback at this step?</source>
        <translation>在此步骤结束回滚？</translation>
    </message>
    <message>
        <source>No other step begins, and it ends as failed. Steps that were carried out stay.</source>
        <translation>不再开始其他步骤，回滚以失败结束。已执行的步骤保持不变。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>返回(&amp;G)</translation>
    </message>
</context>
<context>
    <name>sternway::ui::FleetIncidents</name>
    <message>
        <source>No rule calls for a rollback any more</source>
        <translation>已没有规则要求回滚</translation>
    </message>
    <message>
        <source>Threshold crossed: %1</source>
        <translation>超过阈值：%1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::FleetPage</name>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>Clear the &amp;filter</source>
        <translation>清除筛选(&amp;F)</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n 个服务</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n to roll back</source>
        <translation>
            <numerusform>%n 个需回滚</numerusform>
        </translation>
    </message>
    <message>
        <source>none to roll back</source>
        <translation>无需回滚</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Set up &amp;Prometheus…</source>
        <translation>设置 Prometheus(&amp;P)…</translation>
    </message>
    <message>
        <source>No cluster is open</source>
        <translation>没有打开的集群</translation>
    </message>
    <message>
        <source>&amp;Open a cluster…</source>
        <translation>打开集群(&amp;O)…</translation>
    </message>
    <message>
        <source>Reading the services of %1</source>
        <translation>正在读取 %1 的服务</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>无法读取 %1</translation>
    </message>
    <message>
        <source>It is %1. Sternway keeps trying; check the network, the VPN and your credentials, or open another cluster.</source>
        <translation>状态：%1。Sternway 会持续重试；请检查网络、VPN 和凭据，或打开其他集群。</translation>
    </message>
    <message>
        <source>No services in %1</source>
        <translation>%1 中没有服务</translation>
    </message>
    <message>
        <source>Choose &amp;namespaces…</source>
        <translation>选择命名空间(&amp;N)…</translation>
    </message>
    <message>
        <source>No service matches all of these words.</source>
        <translation>没有服务同时匹配所有这些词。</translation>
    </message>
    <message>
        <source>%1 is %2. The data shown may be out of date.</source>
        <translation>%1：%2。显示的数据可能已过时。</translation>
    </message>
    <message>
        <source>Open a cluster to see its services and their verdicts.</source>
        <translation>打开集群以查看其服务及判定。</translation>
    </message>
    <message>
        <source>They appear when the cluster responds.</source>
        <translation>集群响应后会显示在此处。</translation>
    </message>
    <message>
        <source>The selected namespaces have no Deployment, StatefulSet or DaemonSet that you may read.</source>
        <translation>所选命名空间中没有您有权读取的 Deployment、StatefulSet 或 DaemonSet。</translation>
    </message>
    <message>
        <source>not evaluated yet</source>
        <translation>尚未评估</translation>
    </message>
    <message>
        <source>none can be evaluated</source>
        <translation>均无法判定</translation>
    </message>
    <message numerus="yes">
        <source>%n pending rollback</source>
        <translation>
            <numerusform>若持续，%n 个需回滚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be evaluated</source>
        <translation>
            <numerusform>%n 个无法判定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not evaluated yet</source>
        <translation>
            <numerusform>%n 个尚未评估</numerusform>
        </translation>
    </message>
    <message>
        <source>Which &amp;cluster is %1?…</source>
        <translation>%1 对应哪个集群？(&amp;C)…</translation>
    </message>
    <message>
        <source>%1 runs what revision %2 had, which is %3</source>
        <translation>%1 正在运行修订版本 %2 的内容，该版本已%3</translation>
    </message>
</context>
<context>
    <name>sternway::ui::FleetSession</name>
    <message>
        <source>The decision matrix cannot be used, so nothing is judged: %1 %2</source>
        <translation>无法使用决策矩阵，因此不作任何判定：%1 %2</translation>
    </message>
    <message>
        <source>Metrics are out of date since %1: %2</source>
        <translation>指标自 %1 起已过时：%2</translation>
    </message>
    <message>
        <source>There are no metrics: %1</source>
        <translation>没有指标：%1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::FollowUpReminder</name>
    <message>
        <source>%1: overdue follow-up: %2</source>
        <translation>%1：逾期的后续工作：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) of incidents are overdue</source>
        <translation>
            <numerusform>有 %n 项事故后续工作逾期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::FollowUps</name>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n 项逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>Space ticks one</source>
        <translation>按空格键勾选</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>勾选</translation>
    </message>
    <message>
        <source>Tas&amp;ks and follow-ups: %1 of %2 done</source>
        <translation>任务和后续工作(&amp;K)：已完成 %1 / %2</translation>
    </message>
    <message>
        <source>Tasks and follow-ups of the incident</source>
        <translation>事故的任务和后续工作</translation>
    </message>
    <message>
        <source>issue in %1: see the outbox</source>
        <translation>%1 中的 Issue：见发件箱</translation>
    </message>
    <message>
        <source>issue in %1: on its way</source>
        <translation>%1 中的 Issue：正在提交</translation>
    </message>
    <message>
        <source>issue %1</source>
        <translation>Issue %1</translation>
    </message>
    <message>
        <source>Set up a channel for GitHub or Jira…</source>
        <translation>设置 GitHub 或 Jira 渠道…</translation>
    </message>
    <message>
        <source>Create issue</source>
        <translation>新建 Issue</translation>
    </message>
</context>
<context>
    <name>sternway::ui::FramePage</name>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
</context>
<context>
    <name>sternway::ui::GuardBar</name>
    <message>
        <source>Rolling back %1 in %2: %3 (%4). Guard armed by %5 on %6.</source>
        <translation>将在 %2 后回滚 %1：%3（%4）。守护规则由 %5 在 %6 上启用。</translation>
    </message>
    <message>
        <source>Guard armed for %1 by %2 on %3, %4 left: rolls back when %5.</source>
        <translation>%1 的守护规则已由 %2 在 %3 上启用，剩余 %4：满足 %5 时回滚。</translation>
    </message>
    <message>
        <source>Disarm</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>&amp;Stop the rollback</source>
        <translation>停止回滚(&amp;S)</translation>
    </message>
    <message>
        <source>Nothing is rolled back. Also Ctrl+Shift+S.</source>
        <translation>不会回滚任何内容。也可按 Ctrl+Shift+S。</translation>
    </message>
    <message>
        <source>Nothing is rolled back (Ctrl+Shift+S)</source>
        <translation>不会回滚任何内容 (Ctrl+Shift+S)</translation>
    </message>
    <message>
        <source>The guard of %1 was stopped by %2; it is not armed any more.</source>
        <translation>%1 的守护规则被 %2 停止；它不再处于启用状态。</translation>
    </message>
    <message>
        <source>The guard of %1, armed by %2 until %3, is not armed any more: %4. Arm it again if it is still wanted.</source>
        <translation>%1 的守护规则由 %2 启用，有效至 %3，现已不再启用：%4。如仍需要，请重新启用。</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
</context>
<context>
    <name>sternway::ui::GuardDialog</name>
    <message>
        <source>Checking what could make the rollback fail…</source>
        <translation>正在检查可能导致回滚失败的因素…</translation>
    </message>
    <message>
        <source>The last known good revision is brought back, and its pods and metrics are watched.</source>
        <translation>恢复最近已知良好的修订版本，并观察其 Pod 和指标。</translation>
    </message>
    <message>
        <source>Arm the guard of %1</source>
        <translation>启用 %1 的守护规则</translation>
    </message>
    <message>
        <source>Back to the last known good revision</source>
        <translation>回到最近已知良好的修订版本</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Rolls back when:</source>
        <translation>回滚条件：</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation>方式(&amp;M)：</translation>
    </message>
    <message>
        <source>Runs:</source>
        <translation>执行：</translation>
    </message>
    <message>
        <source>&amp;For how long:</source>
        <translation>持续时间(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Countdown that anybody can stop:</source>
        <translation>任何人都可以停止的倒计时(&amp;C)：</translation>
    </message>
    <message>
        <source>Armed by:</source>
        <translation>启用者：</translation>
    </message>
    <message>
        <source>The runbook has no guard.</source>
        <translation>该运行手册没有守护规则。</translation>
    </message>
    <message>
        <source>&amp;Arm guard</source>
        <translation>启用守护规则(&amp;A)</translation>
    </message>
</context>
<context>
    <name>sternway::ui::HandTabs</name>
    <message>
        <source>Chec&amp;klists</source>
        <translation>检查清单(&amp;K)</translation>
    </message>
    <message>
        <source>Steps after the &amp;rollback</source>
        <translation>回滚后的步骤(&amp;R)</translation>
    </message>
    <message>
        <source>Remaining manual work</source>
        <translation>剩余的手动工作</translation>
    </message>
    <message>
        <source>Measurements and remaining manual work</source>
        <translation>测量值和剩余的手动工作</translation>
    </message>
</context>
<context>
    <name>sternway::ui::HelpWindow</name>
    <message>
        <source>This page is not translated.</source>
        <translation>此页面没有译文。</translation>
    </message>
    <message>
        <source>%1 – Sternway help</source>
        <translation>%1 – Sternway 帮助</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) found</source>
        <translation>
            <numerusform>找到 %n 个章节</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>Sections found</source>
        <translation>找到的章节</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ImportDialog</name>
    <message>
        <source>Import a runbook</source>
        <translation>导入运行手册</translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown *.txt)</source>
        <translation>Markdown (*.md *.markdown *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The clipboard has no text. Copy the runbook&apos;s Markdown first.</source>
        <translation>剪贴板中没有文本。请先复制运行手册的 Markdown。</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>已停止。没有导入任何内容。</translation>
    </message>
    <message>
        <source>Choose a Markdown file, or paste its text: headings, tables, lists and code become a runbook, and nothing is dropped silently.</source>
        <translation>选择 Markdown 文件或粘贴其文本：标题、表格、列表和代码会成为运行手册，不会悄悄丢弃任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n decision row(s)</source>
        <translation>
            <numerusform>%n 个决策行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trigger(s)</source>
        <translation>
            <numerusform>%n 个触发条件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checklist item(s)</source>
        <translation>
            <numerusform>%n 个检查项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 个步骤</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n 条命令</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s)</source>
        <translation>
            <numerusform>%n 个模板</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n 个联系人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time box(es)</source>
        <translation>
            <numerusform>%n 个时限</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s)</source>
        <translation>
            <numerusform>%n 个变量</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Everything was understood. Read the runbook before you save it.</source>
        <translation>全部内容均已理解。保存前请通读该运行手册。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Not saved, the runbook has an error: %1</source>
        <translation>未保存，运行手册有错误：%1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Re&amp;port</source>
        <translation>报告(&amp;P)</translation>
    </message>
    <message>
        <source>R&amp;unbook</source>
        <translation>运行手册(&amp;U)</translation>
    </message>
    <message>
        <source>Save runbook</source>
        <translation>保存运行手册</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) to review</source>
        <translation>
            <numerusform>%n 行待检查</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) not imported</source>
        <translation>
            <numerusform>%n 行未导入</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 already exists. Replace it?</source>
        <translation>%1 已存在。要替换吗？</translation>
    </message>
    <message>
        <source>Its current content will be lost.</source>
        <translation>其当前内容将会丢失。</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>It names no services, so it applies to none: add &quot;services&quot; to the file.</source>
        <translation>其中未指明任何服务，因此没有服务采用它：请在文件中添加 &quot;services&quot;。</translation>
    </message>
    <message>
        <source>Services that use it: %1.</source>
        <translation>现在采用它的服务：%1。</translation>
    </message>
    <message>
        <source>Saved as %1. %2 Nothing in it runs until it is accepted.</source>
        <translation>已保存为 %1。%2在有人接受之前，其中的任何内容都不会运行。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::IncidentCurves</name>
    <message>
        <source>Reading the metrics…</source>
        <translation>正在读取指标…</translation>
    </message>
    <message>
        <source>The incident keeps no measurements of this kind.</source>
        <translation>事故未保存此类测量值。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::IncidentDock</name>
    <message>
        <source>The timeline was written to %1</source>
        <translation>时间线已写入 %1</translation>
    </message>
    <message>
        <source>The record of this incident was changed from outside: %1</source>
        <translation>此事故的记录被外部修改过：%1</translation>
    </message>
    <message>
        <source>Select a service to see its incident.</source>
        <translation>请选择服务：其事故将显示在此处。</translation>
    </message>
    <message>
        <source>No incident is open for %1. Declare one when something is wrong: from then on everything that happens is written down here.</source>
        <translation>%1 没有未关闭的事故。出现问题时请宣布事故：此后发生的一切都会记录在此处。</translation>
    </message>
    <message>
        <source>Open since %1</source>
        <translation>自 %1 起未关闭</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Rehearsal: %1</source>
        <translation>演练：%1</translation>
    </message>
    <message>
        <source>declared by the operator</source>
        <translation>由操作人员宣布</translation>
    </message>
    <message>
        <source>The service cannot be assessed: %1</source>
        <translation>无法评估该服务：%1</translation>
    </message>
    <message>
        <source>The note is not in the journal yet; it stays here. %1 %2</source>
        <translation>备注尚未写入事故日志；内容保留在此处。%1 %2</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>事故</translation>
    </message>
    <message>
        <source>Monitoring since %1</source>
        <translation>自 %1 起持续观察</translation>
    </message>
    <message>
        <source>O&amp;utbox (%1)</source>
        <translation>发件箱（%1）(&amp;U)</translation>
    </message>
    <message>
        <source>O&amp;utbox</source>
        <translation>发件箱(&amp;U)</translation>
    </message>
    <message>
        <source>The post-mortem was written to %1</source>
        <translation>复盘报告已写入 %1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::IncidentsPage</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n 起事故</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 起未关闭</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s) overdue</source>
        <translation>
            <numerusform>%n 项后续工作逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the incidents</source>
        <translation>正在读取事故</translation>
    </message>
    <message>
        <source>They are read from the journal.</source>
        <translation>正从事故日志中读取。</translation>
    </message>
    <message>
        <source>No incidents yet</source>
        <translation>尚无事故</translation>
    </message>
    <message>
        <source>Declare one from a service&apos;s page, or roll one back: its timeline is kept here.</source>
        <translation>请在服务的页面上宣布事故，或回滚某个服务：其时间线会保存在这里。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>No incident has all of these words and this state.</source>
        <translation>没有包含所有这些词语且处于此状态的事故。</translation>
    </message>
    <message>
        <source>Show &amp;all incidents</source>
        <translation>显示所有事故(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Export timeline…</source>
        <translation>导出时间线(&amp;E)…</translation>
    </message>
    <message>
        <source>Export &amp;post-mortem draft…</source>
        <translation>导出复盘报告草稿(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Copy its id</source>
        <translation>复制其 ID(&amp;C)</translation>
    </message>
    <message>
        <source>The timeline was written to %1</source>
        <translation>时间线已写入 %1</translation>
    </message>
    <message>
        <source>The post-mortem was written to %1</source>
        <translation>复盘报告已写入 %1</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>统计(&amp;S)</translation>
    </message>
    <message>
        <source>Write post-&amp;mortem…</source>
        <translation>撰写复盘报告(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::LaneView</name>
    <message>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Lanes: %1</source>
        <translation>泳道：%1</translation>
    </message>
    <message>
        <source>&amp;Attach the picture to the timeline</source>
        <translation>将图片附加到时间线(&amp;A)</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Events of the incident in lanes</source>
        <translation>按泳道显示的事故事件</translation>
    </message>
    <message>
        <source>Drag the head of a milestone to set it to another time</source>
        <translation>拖动里程碑的标头可更改其时间</translation>
    </message>
    <message>
        <source>Timeline of the incident</source>
        <translation>事故的时间线</translation>
    </message>
</context>
<context>
    <name>sternway::ui::LogSearchBar</name>
    <message>
        <source>%1 of %2</source>
        <comment>which of how many found lines</comment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <comment>found lines of a log</comment>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>搜索日志</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一个匹配项 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一个匹配项 (F3)</translation>
    </message>
</context>
<context>
    <name>sternway::ui::LogTab</name>
    <message>
        <source>%1 (gone)</source>
        <comment>a pod</comment>
        <translation>%1（已消失）</translation>
    </message>
    <message>
        <source>No pod</source>
        <translation>没有 Pod</translation>
    </message>
    <message>
        <source>The log of the previous container cannot be read: %1</source>
        <translation>无法读取上一个容器的日志：%1</translation>
    </message>
    <message>
        <source>The log stopped: %1</source>
        <translation>日志已中断：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>容器</translation>
    </message>
    <message>
        <source>Previous container</source>
        <translation>上一个容器</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>跟踪(&amp;F)</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Reads the log again</source>
        <translation>重新读取日志</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>复制日志</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all</source>
        <translation>复制选中的行，或全部</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>The log has ended: the container is no longer running.</source>
        <translation>日志已结束：容器已不再运行。</translation>
    </message>
    <message>
        <source>Earlier lines are kept.</source>
        <translation>较早的行会保留。</translation>
    </message>
    <message>
        <source>Log of the container before its last restart</source>
        <translation>容器上次重启之前的日志</translation>
    </message>
    <message>
        <source>Keeps the newest line visible; scrolling up pauses it</source>
        <translation>始终显示最新的行；向上滚动会暂停</translation>
    </message>
    <message>
        <source>The pod %1 is gone, and its log with it.</source>
        <translation>Pod %1 已不存在，其日志也随之消失。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MainWindow</name>
    <message>
        <source>Fleet</source>
        <translation>服务总览</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2. %3</source>
        <translation>无法打开 %1：%2。%3</translation>
    </message>
    <message>
        <source>About Sternway</source>
        <translation>关于 Sternway</translation>
    </message>
    <message>
        <source>&amp;Open %1</source>
        <translation>打开 %1(&amp;O)</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>The unfinished rollback %1 cannot be read: %2</source>
        <translation>无法读取未完成的回滚 %1：%2</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>留下(&amp;S)</translation>
    </message>
    <message>
        <source>Sternway %1
Decides whether to roll back a release, and does it.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Sternway %1
判断是否要回滚发布，并执行回滚。

自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布。</translation>
    </message>
    <message>
        <source>The unfinished rollback of %1 belongs to %2, which cannot be opened: %3</source>
        <translation>%1 的未完成回滚属于 %2，而后者无法打开：%3</translation>
    </message>
    <message>
        <source>%1 stays open: a rollback of %2 is running there. Wait for it, or stop it first.</source>
        <translation>%1 保持打开：其中正在回滚 %2。请等待其结束，或先将其停止。</translation>
    </message>
    <message>
        <source>A rollback is running</source>
        <translation>正在进行回滚</translation>
    </message>
    <message>
        <source>The rollback of %1 is running.</source>
        <translation>正在回滚 %1。</translation>
    </message>
    <message>
        <source>If you quit now, the rollout continues in the cluster without supervision. At the next start Sternway shows where the rollback stopped and offers to continue it.</source>
        <translation>如果现在退出，滚动更新会在集群中继续进行，但无人监督。下次启动时，Sternway 会显示回滚停在何处，并可继续执行。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>The selected services are in several clusters. Select those of one cluster.</source>
        <translation>所选服务位于多个集群中。请选择同一个集群的服务。</translation>
    </message>
    <message>
        <source>No service of %1 calls for a rollback. Select several services in the fleet to roll them back anyway.</source>
        <translation>%1 中没有需要回滚的服务。如仍要回滚，请在服务总览中选择多个服务。</translation>
    </message>
    <message numerus="yes">
        <source>%n selected service(s)</source>
        <translation>
            <numerusform>所选的 %n 个服务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) to roll back</source>
        <translation>
            <numerusform>%n 个待回滚的服务</numerusform>
        </translation>
    </message>
    <message>
        <source>The runbook %1 names no services. Select several services in the fleet to roll them back together.</source>
        <translation>运行手册 %1 未列出任何服务。请在服务总览中选择多个服务一起回滚。</translation>
    </message>
    <message>
        <source>A guard is armed for %1.</source>
        <translation>已为 %1 启用守护规则。</translation>
    </message>
    <message>
        <source>It watches only while Sternway runs. If you quit now it is lost, and nothing rolls back by itself.</source>
        <translation>它只在 Sternway 运行时监视。如果现在退出，守护规则将失效，不会自动回滚。</translation>
    </message>
    <message>
        <source>A guard is armed</source>
        <translation>已启用守护规则</translation>
    </message>
    <message>
        <source>The runbook %1 has no method to take database migrations back. Add one under &apos;migrations&apos;.</source>
        <translation>运行手册 %1 没有回退数据库迁移的方式。请在“migrations”下添加。</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事故</translation>
    </message>
    <message>
        <source>The tour needs a rehearsal. Close the clusters first, or start sternway --rehearsal.</source>
        <translation>导览需要在演练中进行。请先关闭集群，或启动 sternway --rehearsal。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MatrixTab</name>
    <message>
        <source>The runbook cannot be used</source>
        <translation>无法使用该运行手册</translation>
    </message>
    <message>
        <source>The runbook has no decision matrix</source>
        <translation>该运行手册没有决策矩阵</translation>
    </message>
    <message>
        <source>Contacts and escalation…</source>
        <translation>联系人和升级…</translation>
    </message>
    <message>
        <source>Decision matrix</source>
        <translation>决策矩阵</translation>
    </message>
    <message>
        <source>No runbook covers this service, so the default rules apply. To use your own rules, put a runbook into %1, or import one from Markdown: sternway import FILE.md</source>
        <translation>没有适用于此服务的运行手册，因此采用默认规则。要使用您自己的规则，请将运行手册放入 %1，或从 Markdown 导入：sternway import FILE.md</translation>
    </message>
    <message>
        <source>Add “matrix” or “triggers” to it to see every rule with its live value.</source>
        <translation>请在其中添加“matrix”或“triggers”，以查看每条规则及其实时值。</translation>
    </message>
    <message>
        <source>Not evaluated yet</source>
        <translation>尚未评估</translation>
    </message>
    <message>
        <source>Every rule of the runbook appears here with its live value after the first evaluation. If this stays empty, check the banner above.</source>
        <translation>首次评估后，运行手册的每条规则及其实时值会显示在此处。如果一直为空，请查看上方的横幅。</translation>
    </message>
    <message>
        <source>Every rule of the runbook with its state; the deciding rule is in bold</source>
        <translation>运行手册的每条规则及其状态；起决定作用的规则以粗体显示</translation>
    </message>
    <message>
        <source>Try on history…</source>
        <translation>用历史数据试跑…</translation>
    </message>
    <message>
        <source>When each rule would have matched</source>
        <translation>每条规则本会在何时匹配</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MessageDialog</name>
    <message>
        <source>This message has not been sent.</source>
        <translation>此消息尚未发送。</translation>
    </message>
    <message>
        <source>What you have written is lost when you close it.</source>
        <translation>关闭后，您所写的内容会丢失。</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>继续编辑(&amp;K)</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>消息：%1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MessagePanel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Rehearsal: nothing leaves this computer. The outbox shows what would have been sent.</source>
        <translation>演练：不会有任何内容离开此计算机。发件箱显示本应发送的内容。</translation>
    </message>
    <message>
        <source>Without a template</source>
        <translation>不使用模板</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Send to %n channel(s)</source>
        <translation>
            <numerusform>发送到 %n 个渠道(&amp;S)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>St&amp;age:</source>
        <translation>阶段(&amp;A)：</translation>
    </message>
    <message>
        <source>Te&amp;mplate:</source>
        <translation>模板(&amp;M)：</translation>
    </message>
    <message>
        <source>Sub&amp;ject</source>
        <translation>主题(&amp;J)</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>正文(&amp;X)</translation>
    </message>
    <message>
        <source>Stage of the incident</source>
        <translation>事故的阶段</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>受众</translation>
    </message>
    <message>
        <source>Message template</source>
        <translation>消息模板</translation>
    </message>
    <message>
        <source>Subject of the message</source>
        <translation>消息主题</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>消息正文</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>A message must not contain a secret. Remove %1.</source>
        <translation>消息不得包含机密。请删除 %1。</translation>
    </message>
    <message>
        <source>Enter %1 to complete the message.</source>
        <translation>请输入 %1 以补全消息。</translation>
    </message>
    <message>
        <source>The message has no text yet.</source>
        <translation>消息还没有正文。</translation>
    </message>
    <message>
        <source>No incident is open. Copy the message, or declare an incident to send it.</source>
        <translation>没有未关闭的事故。请复制消息，或宣布事故后发送。</translation>
    </message>
    <message>
        <source>Choose a channel to send to.</source>
        <translation>请选择要发送到的渠道。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: this message is in the outbox already (%2). Send it again there.</source>
        <translation>%1：此消息已在发件箱中（%2）。请在那里重新发送。</translation>
    </message>
    <message>
        <source>In the outbox, which shows when it was sent.</source>
        <translation>已在发件箱中，发送后会显示发送时间。</translation>
    </message>
    <message>
        <source>&amp;For:</source>
        <translation>受众(&amp;F)：</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MessagePreviewView</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Slack</source>
        <translation>Slack</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Preview for each channel</source>
        <translation>各渠道的预览</translation>
    </message>
    <message>
        <source>Preview of the message</source>
        <translation>消息预览</translation>
    </message>
    <message>
        <source>Sho&amp;w the text as it goes out</source>
        <translation>显示实际发出的文本(&amp;W)</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MessageSource</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Something in it looks like a secret. It is sent as [redacted].</source>
        <translation>其中含有疑似机密的内容，将以 [redacted] 发送。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MessagesPage</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Tell people before the rollback begins. You can continue without sending anything.</source>
        <translation>请在回滚开始前通知相关人员。不发送任何内容也可以继续。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MethodPage</name>
    <message>
        <source>Declared: %1.</source>
        <translation>已声明：%1。</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>处理方法：%1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Reading the cluster and the measurements of each revision…</source>
        <translation>正在读取集群及各修订版本的测量值…</translation>
    </message>
    <message>
        <source>No symptoms declared.</source>
        <translation>未声明任何症状。</translation>
    </message>
    <message>
        <source>Looks like: %1</source>
        <translation>表现：%1</translation>
    </message>
    <message>
        <source>Use when: %1</source>
        <translation>适用情况：%1</translation>
    </message>
    <message>
        <source>This method is manual; Sternway does not run it.</source>
        <translation>此方式为手动；Sternway 不会执行。</translation>
    </message>
    <message>
        <source>Sternway carries out its steps, and asks you for those that need a person.</source>
        <translation>Sternway 会执行其步骤，并在需要人工的步骤向您询问。</translation>
    </message>
    <message>
        <source>This method is manual until the runbook is accepted: Sternway does not run it.</source>
        <translation>在接受运行手册之前，此方式为手动：Sternway 不会执行。</translation>
    </message>
    <message numerus="yes">
        <source>This wizard rolls back %1 alone. The steps of %n other service(s) stay yours: %2.</source>
        <translation>
            <numerusform>此向导仅回滚 %1。另外 %n 个服务的步骤仍由您执行：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Roll back &amp;all together…</source>
        <translation>全部一起回滚(&amp;A)…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MetricCharts</name>
    <message>
        <source>Reading the metrics…</source>
        <translation>正在读取指标…</translation>
    </message>
    <message>
        <source>15 min</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 小时</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>The last %1</source>
        <translation>最近 %1</translation>
    </message>
    <message>
        <source>Shows the last %1</source>
        <translation>显示最近 %1</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>错误率</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Open the preferences…</source>
        <translation>打开首选项…</translation>
    </message>
    <message>
        <source>No data in this range. Choose a longer one, or edit the query.</source>
        <translation>此时间范围内没有数据。请选择更长的范围，或编辑查询。</translation>
    </message>
    <message>
        <source>Edit &amp;query…</source>
        <translation>编辑查询(&amp;Q)…</translation>
    </message>
    <message>
        <source>Prometheus has no metric of this kind for this service under the usual names. Choose from the series that it has, or enter a query.</source>
        <translation>Prometheus 中没有以常用名称命名的此服务的此类指标。请从现有序列中选择，或输入查询。</translation>
    </message>
    <message>
        <source>Which cluster is this?…</source>
        <translation>这是哪个集群？…</translation>
    </message>
    <message>
        <source>Choose from this &amp;workload&apos;s series…</source>
        <translation>从此工作负载的序列中选择(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MetricQueryDialog</name>
    <message>
        <source>In use: %1</source>
        <comment>where a query comes from</comment>
        <translation>正在使用：%1</translation>
    </message>
    <message>
        <source>How %1 is measured. The query must give one series; a ratio is from 0 to 1, a latency is in seconds.</source>
        <translation>%1 的测量方式。查询必须只返回一个序列；比率取值 0 到 1，延迟以秒为单位。</translation>
    </message>
    <message>
        <source>No query was discovered.</source>
        <translation>未发现任何查询。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MigrationsPage</name>
    <message>
        <source>Migrations</source>
        <translation>迁移</translation>
    </message>
    <message>
        <source>None: only the code goes back</source>
        <translation>无：仅代码回滚</translation>
    </message>
    <message>
        <source>Reading the cluster and its metrics…</source>
        <translation>正在读取集群及其指标…</translation>
    </message>
    <message>
        <source>Which method takes the migrations of %1 back? Only its database goes back, not its code.</source>
        <translation>用哪种方式回退 %1 的迁移？仅回退其数据库，不回滚其代码。</translation>
    </message>
    <message>
        <source>Did the release that goes back bring database migrations? If so, which way do they go back?</source>
        <translation>要回滚的发布是否带有数据库迁移？如果有，以哪种方式回退？</translation>
    </message>
    <message>
        <source>Which migrations are applied is not read until the runbook is accepted.</source>
        <translation>在接受运行手册之前，不读取已应用哪些迁移。</translation>
    </message>
    <message>
        <source>Reading which migrations are applied…</source>
        <translation>正在读取已应用哪些迁移…</translation>
    </message>
    <message>
        <source>Marked as taken back: %1</source>
        <translation>已标记为已回退：%1</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>已回退：%1</translation>
    </message>
    <message>
        <source>Which migrations are applied is not told by %1.</source>
        <translation>%1 未说明已应用哪些迁移。</translation>
    </message>
    <message numerus="yes">
        <source>%n migration(s) applied.</source>
        <translation>
            <numerusform>已应用 %n 个迁移。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them since the running release was rolled out.</source>
        <translation>
            <numerusform>其中 %n 个是在正在运行的发布推出之后应用的。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Override…</source>
        <translation>强制通过(&amp;O)…</translation>
    </message>
    <message>
        <source>Try it all the same</source>
        <translation>仍然尝试</translation>
    </message>
    <message>
        <source>Why the migrations are tried although there is no way back (recorded)</source>
        <translation>为何在无法回退的情况下仍尝试这些迁移（会记录）</translation>
    </message>
</context>
<context>
    <name>sternway::ui::MissingValues</name>
    <message numerus="yes">
        <source>This message needs %n value(s) that nobody has entered yet:</source>
        <translation>
            <numerusform>此消息还需要 %n 个尚未填写的值：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::NamespacesDialog</name>
    <message>
        <source>Namespaces of %1</source>
        <translation>%1 的命名空间</translation>
    </message>
    <message>
        <source>You may not list the namespaces of this cluster: type the names of those you work with.</source>
        <translation>您无权列出此集群的命名空间：请输入您所使用的命名空间名称。</translation>
    </message>
    <message>
        <source>&amp;All namespaces</source>
        <translation>所有命名空间(&amp;A)</translation>
    </message>
    <message>
        <source>The context&apos;s &amp;own namespace</source>
        <translation>上下文自身的命名空间(&amp;O)</translation>
    </message>
    <message>
        <source>Services of the chosen namespaces are followed. Fewer namespaces load faster.</source>
        <translation>将跟踪所选命名空间中的服务。命名空间越少，加载越快。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::Navigation</name>
    <message>
        <source>Filter the tree</source>
        <translation>筛选树</translation>
    </message>
    <message>
        <source>Filter the tree of clusters</source>
        <translation>筛选集群树</translation>
    </message>
    <message>
        <source>Clusters, namespaces and services</source>
        <translation>集群、命名空间和服务</translation>
    </message>
    <message>
        <source>Open a cluster…</source>
        <translation>打开集群…</translation>
    </message>
    <message>
        <source>&amp;All incidents</source>
        <translation>所有事故(&amp;A)</translation>
    </message>
</context>
<context>
    <name>sternway::ui::NewsDialog</name>
    <message>
        <source>What&apos;s new in Sternway</source>
        <translation>Sternway 新功能</translation>
    </message>
    <message>
        <source>Sternway was updated from %1 to %2. Help → What&apos;s new says what has changed.</source>
        <translation>Sternway 已从 %1 更新到 %2。变化内容见：帮助 → 新功能。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::NoticeStrip</name>
    <message>
        <source>PRODUCTION: %1</source>
        <translation>生产环境：%1</translation>
    </message>
    <message>
        <source>REHEARSAL: the cluster is simulated, nothing outside this computer is touched.</source>
        <translation>演练：集群为模拟集群，不会触及本机之外的任何内容。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Sho&amp;w it</source>
        <translation>查看(&amp;W)</translation>
    </message>
    <message>
        <source>D&amp;ismiss</source>
        <translation>忽略(&amp;I)</translation>
    </message>
</context>
<context>
    <name>sternway::ui::OutboxPanel</name>
    <message>
        <source>Send now</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>重新发送(&amp;S)</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>This message may have arrived at %1 already.</source>
        <translation>此消息可能已送达 %1。</translation>
    </message>
    <message>
        <source>Look there first. If it is there, mark it as sent instead.</source>
        <translation>请先到那里查看。如果消息已在那里，请改为将其标记为已发送。</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>暂不(&amp;N)</translation>
    </message>
    <message>
        <source>Messages of the incident</source>
        <translation>事故的消息</translation>
    </message>
    <message>
        <source>Delete cancels one, Enter opens it in the browser; the context menu has the rest</source>
        <translation>按 Delete 取消，按 Enter 在浏览器中打开；其他操作见上下文菜单</translation>
    </message>
    <message>
        <source>Rehearsal: nothing was sent. This is what would have gone out.</source>
        <translation>演练：未发送任何内容。以下是本应发出的内容。</translation>
    </message>
    <message>
        <source>No messages yet. Messages to your team and your users appear here with their delivery status.</source>
        <translation>尚无消息。发给您的团队和用户的消息会连同其送达状态显示在此处。</translation>
    </message>
    <message>
        <source>Write a message…</source>
        <translation>撰写消息…</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>标记为已发送</translation>
    </message>
    <message>
        <source>Cancel message</source>
        <translation>取消消息</translation>
    </message>
    <message>
        <source>Open in &amp;browser</source>
        <translation>在浏览器中打开(&amp;B)</translation>
    </message>
</context>
<context>
    <name>sternway::ui::PlanPage</name>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message numerus="yes">
        <source>Nothing has begun. The plan has %n step(s).</source>
        <translation>
            <numerusform>尚未开始任何操作。计划有 %n 个步骤。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them wait(s) for you in its turn.</source>
        <translation>
            <numerusform>其中 %n 个会在轮到时等待您处理。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more step(s) of the runbook are yours: the page Procedure has them.</source>
        <translation>
            <numerusform>运行手册中另有 %n 个步骤由您执行：见“流程”页面。</numerusform>
        </translation>
    </message>
    <message>
        <source>Dangerous: %1 (%2)</source>
        <translation>危险：%1（%2）</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>已跳过：%1</translation>
    </message>
    <message>
        <source>Changes: %1</source>
        <translation>更改：%1</translation>
    </message>
    <message>
        <source>Who: %1</source>
        <translation>执行人：%1</translation>
    </message>
    <message>
        <source>Keep: %1</source>
        <translation>需留存：%1</translation>
    </message>
    <message>
        <source>Timeout: %1</source>
        <translation>超时：%1</translation>
    </message>
    <message>
        <source>took up to %1 before</source>
        <translation>以往最长用时 %1</translation>
    </message>
    <message>
        <source>Skip step</source>
        <translation>跳过步骤</translation>
    </message>
    <message>
        <source>Reason for skipping (recorded in the incident)</source>
        <translation>跳过的原因（会记录在事故中）</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>保存计划</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Plan saved to %1</source>
        <translation>计划已保存到 %1</translation>
    </message>
    <message>
        <source>Rehearsing the plan on copies…</source>
        <translation>正在用副本演练计划…</translation>
    </message>
    <message>
        <source>The plan was not rehearsed. %1</source>
        <translation>计划未演练。%1</translation>
    </message>
    <message>
        <source>Rehearsal of the plan</source>
        <translation>计划的演练</translation>
    </message>
</context>
<context>
    <name>sternway::ui::PodsTab</name>
    <message>
        <source>Show the &amp;log</source>
        <translation>显示日志(&amp;L)</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Enter shows the log of the chosen pod</source>
        <translation>按 Enter 显示所选 Pod 的日志</translation>
    </message>
    <message>
        <source>No pods</source>
        <translation>没有 Pod</translation>
    </message>
    <message>
        <source>The service may be scaled to zero, or its pods cannot be created. See the events for the reason.</source>
        <translation>该服务可能已缩容至 0，或无法创建其 Pod。原因请查看事件。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::PostMortemBar</name>
    <message>
        <source>Post-mortem: %1</source>
        <translation>复盘报告：%1</translation>
    </message>
    <message>
        <source>Post-&amp;mortem…</source>
        <translation>复盘报告(&amp;M)…</translation>
    </message>
    <message>
        <source>Write the post-mortem</source>
        <translation>撰写复盘报告</translation>
    </message>
</context>
<context>
    <name>sternway::ui::PostMortemDialog</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message numerus="yes">
        <source>%n open questions</source>
        <translation>
            <numerusform>%n 个待解答的问题</numerusform>
        </translation>
    </message>
    <message>
        <source>filled</source>
        <translation>已填写</translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n 个检查结果</numerusform>
        </translation>
    </message>
    <message>
        <source>not edited</source>
        <translation>未编辑</translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <translation>%1：%2：%3</translation>
    </message>
    <message numerus="yes">
        <source>No findings. %n open questions.</source>
        <translation>
            <numerusform>没有检查结果。%n 个待解答的问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fi&amp;ndings (F8 goes to the next one)</source>
        <translation>
            <numerusform>%n 个检查结果(&amp;N)（按 F8 转到下一个）</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Saved at %1 by %2</source>
        <translation>由 %2 保存于 %1</translation>
    </message>
    <message>
        <source>Filled in from the record; nothing has been edited</source>
        <translation>已根据记录填写；未作编辑</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>有未保存的更改</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>保留我的(&amp;K)</translation>
    </message>
    <message>
        <source>%1. What you have typed since is not saved. Keep yours as the newest version, or show the other one and drop yours.</source>
        <translation>%1。您此后输入的内容尚未保存。请将您的内容保留为最新版本，或显示另一版本并放弃您的内容。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>重新打开(&amp;R)</translation>
    </message>
    <message>
        <source>This post-mortem is final. Reopen it to change it.</source>
        <translation>此复盘报告已是最终版。如需更改，请重新打开。</translation>
    </message>
    <message>
        <source>The text holds something that looks like a secret. It was left out of what was saved.</source>
        <translation>文本中含有疑似机密的内容。保存时已将其略去。</translation>
    </message>
    <message>
        <source>Overdue since %1</source>
        <translation>自 %1 起逾期</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>截止于 %1</translation>
    </message>
    <message>
        <source>Make it final as it is?</source>
        <translation>按现状设为最终版吗？</translation>
    </message>
    <message>
        <source>Open questions: %1. Findings: %2. They stay in the text.</source>
        <translation>待解答的问题：%1。检查结果：%2。它们会保留在文本中。</translation>
    </message>
    <message>
        <source>Make it &amp;final</source>
        <translation>设为最终版(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>继续编辑(&amp;K)</translation>
    </message>
    <message>
        <source>The record says nothing new.</source>
        <translation>记录中没有新内容。</translation>
    </message>
    <message>
        <source>The post-mortem was written to %1</source>
        <translation>复盘报告已写入 %1</translation>
    </message>
    <message>
        <source>Your last changes are not saved.</source>
        <translation>您最近的更改尚未保存。</translation>
    </message>
    <message>
        <source>They are lost when you close this window.</source>
        <translation>关闭此窗口将丢失这些更改。</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <source>Post-mortem: %1</source>
        <translation>复盘报告：%1</translation>
    </message>
    <message>
        <source>Rehearsal: %1</source>
        <translation>演练：%1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Ctrl+Page Up and Ctrl+Page Down go from one to the next</source>
        <translation>按 Ctrl+Page Up 和 Ctrl+Page Down 在章节间切换</translation>
    </message>
    <message>
        <source>Markdown of the section</source>
        <translation>章节的 Markdown</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Show &amp;theirs</source>
        <translation>显示对方的(&amp;T)</translation>
    </message>
    <message>
        <source>F&amp;ill in again</source>
        <translation>重新填写(&amp;I)</translation>
    </message>
    <message>
        <source>Reads the record again. Only sections that nobody has edited are replaced.</source>
        <translation>重新读取记录。仅替换无人编辑过的章节。</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>历史记录(&amp;H)…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Save version</source>
        <translation>保存版本(&amp;S)</translation>
    </message>
    <message>
        <source>Ctrl+S: a version that stays in the history</source>
        <translation>Ctrl+S：保存一个留在历史记录中的版本</translation>
    </message>
</context>
<context>
    <name>sternway::ui::PostMortemHistory</name>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · autosaved · %2</source>
        <translation>%1 · 自动保存 · %2</translation>
    </message>
    <message>
        <source>Nothing has been saved yet.</source>
        <translation>尚未保存任何内容。</translation>
    </message>
    <message>
        <source>History of the post-mortem</source>
        <translation>复盘报告的历史记录</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Text of the version</source>
        <translation>该版本的文本</translation>
    </message>
    <message>
        <source>&amp;Restore this version</source>
        <translation>恢复此版本(&amp;R)</translation>
    </message>
</context>
<context>
    <name>sternway::ui::PostMortemReminder</name>
    <message>
        <source>%1: the post-mortem was due %2.</source>
        <translation>%1：复盘报告已于 %2 到期。</translation>
    </message>
    <message>
        <source>%1: the post-mortem is due %2.</source>
        <translation>%1：复盘报告将于 %2 到期。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::PreferencesDialog</name>
    <message>
        <source>Stored; type to replace it</source>
        <translation>已保存；输入即可替换</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>密码(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>令牌(&amp;T)：</translation>
    </message>
    <message>
        <source>Password for Prometheus</source>
        <translation>Prometheus 的密码</translation>
    </message>
    <message>
        <source>Bearer token for Prometheus</source>
        <translation>Prometheus 的 Bearer 令牌</translation>
    </message>
    <message>
        <source>Kept in the desktop&apos;s keychain, never in a file.</source>
        <translation>保存在桌面的密钥环中，绝不写入文件。</translation>
    </message>
    <message>
        <source>Open the cluster first: Prometheus may be inside it</source>
        <translation>请先打开集群：Prometheus 可能在集群内</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Choose a kubeconfig</source>
        <translation>选择 kubeconfig</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer 令牌</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>用户名和密码</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Choose the folder of runbooks</source>
        <translation>选择运行手册文件夹</translation>
    </message>
    <message>
        <source>There is no keychain: what you type is kept until Sternway quits.</source>
        <translation>没有可用的密钥环：您输入的内容会保留到 Sternway 退出为止。</translation>
    </message>
    <message>
        <source>Saves these settings and queries Prometheus</source>
        <translation>保存这些设置并查询 Prometheus</translation>
    </message>
    <message>
        <source>Follow desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>C&amp;hannels</source>
        <translation>渠道(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Secrets</source>
        <translation>机密(&amp;S)</translation>
    </message>
</context>
<context>
    <name>sternway::ui::PreflightPage</name>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing blocks the rollback: %1.</source>
        <translation>没有阻断回滚的问题：%1。</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>预检</translation>
    </message>
    <message>
        <source>Running preflight checks. Nothing is changed.</source>
        <translation>正在运行预检。不会作任何更改。</translation>
    </message>
    <message>
        <source>The checks were stopped, so it is unknown whether anything blocks the rollback. Check again.</source>
        <translation>检查已被停止，因此无法得知是否有问题阻断回滚。请重新检查。</translation>
    </message>
    <message numerus="yes">
        <source>%n blocking finding(s)</source>
        <translation>
            <numerusform>%n 个阻断性检查结果</numerusform>
        </translation>
    </message>
    <message>
        <source>The rollback cannot start: %1. Nothing was changed. Fix the blocking finding, then check again.</source>
        <translation>回滚无法开始：%1。未作任何更改。请先解决阻断性问题，然后重新检查。</translation>
    </message>
    <message>
        <source>All preflight checks passed.</source>
        <translation>所有预检均已通过。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ProblemPage</name>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ProcedurePage</name>
    <message>
        <source>Procedure</source>
        <translation>流程</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ProcedurePanel</name>
    <message>
        <source>Service: %1</source>
        <translation>服务：%1</translation>
    </message>
    <message>
        <source>Only when: %1</source>
        <translation>仅当：%1</translation>
    </message>
    <message>
        <source>Dangerous: %1</source>
        <translation>危险：%1</translation>
    </message>
    <message>
        <source>&amp;Not yet</source>
        <translation>尚未(&amp;N)</translation>
    </message>
    <message>
        <source>Sternway does this after you confirm the rollback.</source>
        <translation>在您确认回滚后，Sternway 会执行此步骤。</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>预期：%1</translation>
    </message>
    <message>
        <source>Changes: %1</source>
        <translation>更改：%1</translation>
    </message>
    <message>
        <source>Timeout: %1</source>
        <translation>超时：%1</translation>
    </message>
    <message>
        <source>The copied command contains a secret; your shell may keep it in its history.</source>
        <translation>复制的命令包含机密；您的 shell 可能会将其保留在历史记录中。</translation>
    </message>
    <message>
        <source>Enter %1 to complete the command</source>
        <translation>输入 %1 以补全命令</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>%1: was this done for %2 on %3 · %4?</source>
        <translation>%1：是否已在 %3 · %4 上为 %2 完成此操作？</translation>
    </message>
    <message>
        <source>The runbook asks for confirmation. Answer yes only when it is done.</source>
        <translation>运行手册要求确认。只有在完成后才回答“是”。</translation>
    </message>
    <message>
        <source>Dangerous: %1. Answer yes only when it is done on this target.</source>
        <translation>危险：%1。只有在此目标上完成后才回答“是”。</translation>
    </message>
    <message>
        <source>Yes, &amp;done</source>
        <translation>是，已完成(&amp;D)</translation>
    </message>
    <message>
        <source>Skip step</source>
        <translation>跳过步骤</translation>
    </message>
    <message>
        <source>Reason for skipping (recorded in the incident)</source>
        <translation>跳过的原因（会记录在事故中）</translation>
    </message>
    <message>
        <source>Sternway runs only the steps marked &quot;by Sternway&quot;. Run the others in a terminal and tick them here; the incident records who did what, and when.</source>
        <translation>Sternway 只运行标有“由 Sternway 执行”的步骤。其他步骤请在终端中运行，并在此处勾选；事故会记录何人在何时做了什么。</translation>
    </message>
    <message>
        <source>Sternway asks you for this in its turn, after you confirm the rollback.</source>
        <translation>确认回滚后，Sternway 会在轮到此步骤时请您处理。</translation>
    </message>
    <message>
        <source>Who: %1</source>
        <translation>执行人：%1</translation>
    </message>
    <message>
        <source>Keep: %1</source>
        <translation>需留存：%1</translation>
    </message>
    <message>
        <source>Write &amp;message…</source>
        <translation>撰写消息(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ProgressPage</name>
    <message>
        <source>Pa&amp;use</source>
        <translation>暂停(&amp;U)</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>已用时 %1</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>继续(&amp;O)</translation>
    </message>
    <message>
        <source>Recording the plan in the journal</source>
        <translation>正在将计划记录到事故日志</translation>
    </message>
    <message>
        <source>Connection lost since %1. The data shown may be out of date. The rollout continues in the cluster; Sternway resumes when the cluster responds.</source>
        <translation>自 %1 起连接中断。显示的数据可能已过时。滚动更新在集群中继续进行；集群响应后 Sternway 会恢复跟踪。</translation>
    </message>
    <message>
        <source>Stopping after the current call…</source>
        <translation>将在当前调用完成后停止…</translation>
    </message>
    <message>
        <source>Paused. No further step starts until you continue; what was already sent continues in the cluster.</source>
        <translation>已暂停。在您继续之前不会开始后续步骤；已发送的操作在集群中继续进行。</translation>
    </message>
    <message>
        <source>Pausing after this step: %1</source>
        <translation>将在此步骤之后暂停：%1</translation>
    </message>
    <message>
        <source>this step times out after %1</source>
        <translation>此步骤在 %1 后超时</translation>
    </message>
    <message>
        <source>earlier rollouts took up to %1</source>
        <translation>以往的滚动更新最长用时 %1</translation>
    </message>
    <message>
        <source>no estimate yet</source>
        <translation>尚无预计用时</translation>
    </message>
    <message>
        <source>Waiting for you: %1</source>
        <translation>正在等待您处理：%1</translation>
    </message>
    <message>
        <source>Waiting for your decision: %1</source>
        <translation>等待您的决定：%1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::PrometheusTest</name>
    <message>
        <source>Asking %1…</source>
        <translation>正在查询 %1…</translation>
    </message>
    <message>
        <source>No answer: %1. %2</source>
        <translation>没有响应：%1。%2</translation>
    </message>
    <message>
        <source>Connected, but no targets: no service has metrics there.</source>
        <translation>已连接，但没有目标：那里没有任何服务的指标。</translation>
    </message>
    <message numerus="yes">
        <source>Connected: %n target(s).</source>
        <translation>
            <numerusform>已连接：%n 个目标。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::ProposedRules</name>
    <message>
        <source>Now: %1</source>
        <translation>当前：%1</translation>
    </message>
    <message>
        <source>Now: unknown. %1</source>
        <translation>当前：未知。%1</translation>
    </message>
    <message>
        <source>Proposed rules</source>
        <translation>建议的规则</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Action of the rule in line %1</source>
        <translation>第 %1 行规则的动作</translation>
    </message>
    <message>
        <source>Choose an action…</source>
        <translation>选择动作…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::QuestionPanel</name>
    <message>
        <source>Who: %1</source>
        <translation>执行人：%1</translation>
    </message>
    <message>
        <source>Keep: %1</source>
        <translation>需留存：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more question(s) after this one.</source>
        <translation>
            <numerusform>此后还有 %n 个问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Dangerous: %1</source>
        <translation>危险：%1</translation>
    </message>
    <message>
        <source>Don&amp;e</source>
        <translation>完成(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Yes, do it</source>
        <translation>是，执行(&amp;Y)</translation>
    </message>
    <message>
        <source>Skip step</source>
        <translation>跳过步骤</translation>
    </message>
    <message>
        <source>Reason for skipping (recorded in the incident)</source>
        <translation>跳过的原因（会记录在事故中）</translation>
    </message>
</context>
<context>
    <name>sternway::ui::RecoveryBar</name>
    <message>
        <source>The journal cannot be read: %1 Nothing can be rolled back until it can. %2</source>
        <translation>无法读取事故日志：%1 在恢复读取之前无法执行任何回滚。%2</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>The rollback of %1 that began at %2 was interrupted; its outcome is unknown.</source>
        <translation>%1 的回滚（开始于 %2）被中断；结果未知。</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>处理…</translation>
    </message>
    <message>
        <source>A rollback of %1 is being run %2.</source>
        <translation>正在回滚 %1（%2）。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::RecoveryPage</name>
    <message>
        <source>A rollback of this service was interrupted (incident %1). Its outcome is unknown.</source>
        <translation>此服务的一次回滚曾被中断（事故 %1）。结果未知。</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>A rollback of this service is being run %1.</source>
        <translation>正在回滚此服务（%1）。</translation>
    </message>
    <message>
        <source>Follow it in the window or terminal where it runs. If that stops, refresh: within half a minute the rollback can be taken over here. Its incident is %1.</source>
        <translation>请在其运行的窗口或终端中跟踪。如果该进程停止，请刷新：半分钟之内即可在此处接管该回滚。其事故为 %1。</translation>
    </message>
    <message>
        <source>The state of the cluster cannot be read, so nothing can be decided yet. %1</source>
        <translation>无法读取集群的状态，因此暂时无法作出判定。%1</translation>
    </message>
    <message>
        <source>Continue: the remaining steps run and are verified.</source>
        <translation>继续：运行并验证剩余的步骤。</translation>
    </message>
    <message>
        <source>Send it again: the patch is sent once more; it is refused if somebody deployed in the meantime.</source>
        <translation>重新发送：再次发送补丁；如果期间有人部署过，补丁会被拒绝。</translation>
    </message>
    <message>
        <source>Stop here: the cluster stays as it is; this is recorded in the incident.</source>
        <translation>到此停止：集群保持原样；此操作会记录在事故中。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::RefillDialog</name>
    <message>
        <source>Fill in again</source>
        <translation>重新填写</translation>
    </message>
    <message>
        <source>The record says something else by now in these sections. They were edited, so they stay as they are unless you replace them.</source>
        <translation>在这些章节中，记录的内容现已不同。它们已被编辑过，因此除非您替换，否则保持不变。</translation>
    </message>
    <message>
        <source>Edited sections</source>
        <translation>已编辑的章节</translation>
    </message>
    <message>
        <source>As edited</source>
        <translation>编辑后的内容</translation>
    </message>
    <message>
        <source>From the record now</source>
        <translation>记录的当前内容</translation>
    </message>
    <message>
        <source>&amp;Replace with the record&apos;s text</source>
        <translation>替换为记录的文本(&amp;R)</translation>
    </message>
</context>
<context>
    <name>sternway::ui::RevisionsTab</name>
    <message>
        <source>Roll back to this &amp;revision…</source>
        <translation>回滚到此修订版本(&amp;R)…</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Enter opens the rollback to the chosen revision</source>
        <translation>按 Enter 打开到所选修订版本的回滚</translation>
    </message>
    <message>
        <source>No revisions yet</source>
        <translation>尚无修订版本</translation>
    </message>
    <message>
        <source>They are read from the cluster with the first verdict. If this stays empty, check the banner above.</source>
        <translation>首次判定时会从集群读取。如果一直为空，请查看上方的横幅。</translation>
    </message>
    <message>
        <source>&amp;Mark as do not use…</source>
        <translation>标记为“勿用”(&amp;M)…</translation>
    </message>
    <message>
        <source>Remove the mar&amp;k…</source>
        <translation>移除标记(&amp;K)…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::RollbackWizard</name>
    <message>
        <source>The rollback cannot be prepared. Nothing was changed.</source>
        <translation>无法准备回滚。未作任何更改。</translation>
    </message>
    <message>
        <source>Roll back %1</source>
        <translation>回滚 %1</translation>
    </message>
    <message>
        <source>Sternway does not roll back without a journal: there would be no record of what was done. Nothing was changed.</source>
        <translation>没有事故日志，Sternway 不会回滚：否则所做的操作将没有记录。未作任何更改。</translation>
    </message>
    <message>
        <source>No connection to %1 since %2: %3. The data shown may be out of date; Sternway keeps trying.</source>
        <translation>自 %2 起与 %1 的连接断开：%3。显示的数据可能已过时；Sternway 会继续尝试。</translation>
    </message>
    <message>
        <source>Not started: the wizard was closed. Nothing was changed.</source>
        <translation>未开始：向导已关闭。未作任何更改。</translation>
    </message>
    <message>
        <source>Closed. Sternway did not roll anything back; manual steps are recorded in the timeline.</source>
        <translation>已关闭。Sternway 未执行任何回滚；手动步骤已记录在时间线中。</translation>
    </message>
    <message>
        <source>A rollback of %1 is running.</source>
        <translation>正在回滚 %1。</translation>
    </message>
    <message>
        <source>Stop the rollback of %1?</source>
        <translation>停止 %1 的回滚？</translation>
    </message>
    <message>
        <source>The patch was already sent: the rollout continues in the cluster. Sternway stops watching and reports what the cluster shows.</source>
        <translation>补丁已发送：滚动更新会在集群中继续进行。Sternway 将停止观察，并报告集群所显示的状况。</translation>
    </message>
    <message>
        <source>Nothing has been changed, and nothing will be.</source>
        <translation>未作任何更改，也不会作任何更改。</translation>
    </message>
    <message>
        <source>Steps were already carried out, and stay. Sternway stops the one under way and reports what it finds.</source>
        <translation>已执行的步骤会保留。Sternway 会停止正在进行的步骤，并报告所看到的状况。</translation>
    </message>
    <message>
        <source>Take back migrations of %1</source>
        <translation>回退 %1 的迁移</translation>
    </message>
    <message>
        <source>Roll %1 forward again</source>
        <translation>重新前滚 %1</translation>
    </message>
    <message>
        <source>It goes on without this window; the strip above the page opens it again. Or stop it after the current call.</source>
        <translation>没有此窗口它也会继续；页面上方的横条可重新打开它。或者在当前调用之后停止。</translation>
    </message>
    <message>
        <source>The rollback of %1 waits for your decision.</source>
        <translation>%1 的回滚正在等待您的决定。</translation>
    </message>
    <message>
        <source>Nothing goes on until you decide. The strip above the page opens this window again.</source>
        <translation>在您决定之前不会继续。页面上方的横条可重新打开此窗口。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::RunbookDialog</name>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
    <message>
        <source>Contacts and escalation: %1</source>
        <translation>联系人和升级：%1</translation>
    </message>
    <message>
        <source>Parts of the runbook</source>
        <translation>运行手册的各部分</translation>
    </message>
    <message>
        <source>&amp;Contacts</source>
        <translation>联系人(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Links</source>
        <translation>链接(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>消息(&amp;M)</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Escalation, in this order</source>
        <translation>升级，按此顺序</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1 后</translation>
    </message>
    <message>
        <source>The runbook has no links.</source>
        <translation>运行手册没有链接。</translation>
    </message>
    <message>
        <source>before the rollback</source>
        <translation>回滚前</translation>
    </message>
    <message>
        <source>after the rollback</source>
        <translation>回滚后</translation>
    </message>
    <message>
        <source>The runbook</source>
        <translation>运行手册</translation>
    </message>
    <message>
        <source>Prevention: %1</source>
        <translation>预防：%1</translation>
    </message>
    <message>
        <source>The runbook has no notes of its own.</source>
        <translation>运行手册没有自己的备注。</translation>
    </message>
    <message>
        <source>The runbook has no contacts. Add “contacts” and “escalation” to it.</source>
        <translation>运行手册没有联系人。请在其中添加“contacts”和“escalation”。</translation>
    </message>
    <message>
        <source>The runbook has no message templates.</source>
        <translation>运行手册没有消息模板。</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::RunbookFolderCheck</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 不是文件夹。</translation>
    </message>
    <message>
        <source>There is no folder %1 yet. Runbooks are loaded once it exists.</source>
        <translation>文件夹 %1 尚不存在。该文件夹创建后将加载其中的运行手册。</translation>
    </message>
    <message>
        <source>%1 cannot be read: permission denied.</source>
        <translation>无法读取 %1：权限不足。</translation>
    </message>
    <message>
        <source>No runbooks found: no *.yaml or *.yml file.</source>
        <translation>未找到运行手册：没有 *.yaml 或 *.yml 文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n runbook(s) loaded.</source>
        <translation>
            <numerusform>已加载 %n 份运行手册。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not loaded:</source>
        <translation>
            <numerusform>%n 个文件未加载：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::RunningBar</name>
    <message>
        <source>The rollback of %1 waits for an answer: %2</source>
        <translation>%1 的回滚正在等待回答：%2</translation>
    </message>
    <message>
        <source>The rollback of %1 waits for your decision: %2</source>
        <translation>%1 的回滚正在等待您的决定：%2</translation>
    </message>
    <message>
        <source>The rollback of %1 is paused.</source>
        <translation>%1 的回滚已暂停。</translation>
    </message>
    <message>
        <source>The rollback of %1 is running.</source>
        <translation>%1 的回滚正在进行。</translation>
    </message>
    <message>
        <source>The rollback of %1 is running: %2</source>
        <translation>%1 的回滚正在进行：%2</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>显示…</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) of %1 are being rolled back.</source>
        <translation>
            <numerusform>%1 的 %n 个服务正在回滚。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::SecretsDialog</name>
    <message>
        <source>Secrets of %1</source>
        <translation>%1 的机密</translation>
    </message>
    <message>
        <source>This runbook names no secret.</source>
        <translation>此运行手册未引用任何机密。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::SecretsPage</name>
    <message>
        <source>channel %1</source>
        <translation>渠道 %1</translation>
    </message>
    <message>
        <source>Prometheus of %1</source>
        <translation>%1 的 Prometheus</translation>
    </message>
    <message>
        <source>cluster %1</source>
        <translation>集群 %1</translation>
    </message>
    <message>
        <source>No secrets are needed: no channel or runbook names one.</source>
        <translation>无需机密：没有渠道或运行手册用到机密。</translation>
    </message>
    <message>
        <source>Testing %1…</source>
        <translation>正在测试 %1…</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>可用。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::SecretsPanel</name>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>$%1 is set, and goes first</source>
        <translation>已设置 $%1，优先使用</translation>
    </message>
    <message>
        <source>Stored; type to replace it</source>
        <translation>已保存；输入即可替换</translation>
    </message>
    <message>
        <source>What is stored is kept in the desktop&apos;s keychain, and is not shown again.</source>
        <translation>存储的内容保存在桌面的密钥环中，不会再次显示。</translation>
    </message>
    <message>
        <source>There is no keychain: what you store is kept until Sternway quits, and is not shown again.</source>
        <translation>没有可用的密钥环：您存储的内容会保留到 Sternway 退出为止，不会再次显示。</translation>
    </message>
    <message>
        <source>%1 What you store is kept until Sternway quits, and is not shown again.</source>
        <translation>%1您保存的内容会保留到 Sternway 退出，且不会再次显示。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::SeriesChooser</name>
    <message>
        <source>Reading the series of %1…</source>
        <translation>正在读取 %1 的序列…</translation>
    </message>
    <message>
        <source>Which &amp;cluster is this?…</source>
        <translation>这是哪个集群？(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>No metric of this workload has that in its name.</source>
        <translation>此工作负载没有名称包含该内容的指标。</translation>
    </message>
    <message>
        <source>Prometheus has no series now whose labels name this workload or its pods. Check that its pods are scraped, or edit the query.</source>
        <translation>Prometheus 中目前没有标签指明此工作负载或其 Pod 的序列。请检查其 Pod 是否被抓取，或编辑查询。</translation>
    </message>
    <message>
        <source>The list may be incomplete: %1</source>
        <translation>列表可能不完整：%1</translation>
    </message>
    <message>
        <source>There are too many series to list them all. Type a part of the metric&apos;s name to search Prometheus for it.</source>
        <translation>序列太多，无法全部列出。请输入指标名称的一部分，以在 Prometheus 中搜索。</translation>
    </message>
    <message>
        <source>Latency is measured by a histogram.</source>
        <translation>延迟用直方图测量。</translation>
    </message>
    <message>
        <source>Requests cannot be counted by a gauge.</source>
        <translation>仪表无法用于统计请求数。</translation>
    </message>
    <message>
        <source>Choose the histogram of its latency.</source>
        <translation>请选择其延迟的直方图。</translation>
    </message>
    <message>
        <source>Choose the metric that counts its requests.</source>
        <translation>请选择统计其请求数的指标。</translation>
    </message>
    <message>
        <source>Choose the unit: the metric&apos;s name does not tell it.</source>
        <translation>请选择单位：从指标名称无法得知。</translation>
    </message>
    <message>
        <source>This metric has no label that could tell failed requests from others.</source>
        <translation>此指标没有可用于区分失败请求的标签。</translation>
    </message>
    <message>
        <source>Tick the values that count as failed, or enter a pattern.</source>
        <translation>请勾选计为失败的值，或输入模式。</translation>
    </message>
    <message>
        <source>Asking Prometheus for the value…</source>
        <translation>正在向 Prometheus 查询值…</translation>
    </message>
    <message>
        <source>No value: %1</source>
        <translation>没有值：%1</translation>
    </message>
    <message>
        <source>No value now: no requests in the last %1.</source>
        <translation>当前没有值：最近 %1 内没有请求。</translation>
    </message>
    <message>
        <source>%1 now: %2</source>
        <comment>p99 latency now: 120 ms</comment>
        <translation>%1 当前：%2</translation>
    </message>
    <message>
        <source>No series has a matching value now, so nothing counts as failed. Check the pattern.</source>
        <translation>目前没有序列的值与之匹配，因此没有请求计为失败。请检查模式。</translation>
    </message>
    <message>
        <source>Latency of %1</source>
        <translation>%1 的延迟</translation>
    </message>
    <message>
        <source>Error rate of %1</source>
        <translation>%1 的错误率</translation>
    </message>
    <message>
        <source>Choose the histogram that measures the latency of %1, of all metrics that its pods have in Prometheus now.</source>
        <translation>请从 %1 的 Pod 目前在 Prometheus 中的所有指标里，选择测量其延迟的直方图。</translation>
    </message>
    <message>
        <source>Choose the metric that counts the requests of %1, of all that its pods have in Prometheus now, and which of them failed.</source>
        <translation>请从 %1 的 Pod 目前在 Prometheus 中的所有指标里，选择统计其请求数的指标，并指明哪些请求失败。</translation>
    </message>
    <message>
        <source>&amp;Query of the p99 latency:</source>
        <translation>p99 延迟的查询(&amp;Q)：</translation>
    </message>
    <message>
        <source>&amp;Query of the error rate:</source>
        <translation>错误率的查询(&amp;Q)：</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>（未知）</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>Microseconds</source>
        <translation>微秒</translation>
    </message>
    <message>
        <source>Nanoseconds</source>
        <translation>纳秒</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicePage</name>
    <message>
        <source>Being rolled back: %1</source>
        <translation>正在回滚：%1</translation>
    </message>
    <message>
        <source>Reading the cluster and its metrics…</source>
        <translation>正在读取集群及其指标…</translation>
    </message>
    <message>
        <source>Pods and events are out of date since %1: %2</source>
        <translation>Pod 和事件自 %1 起已过时：%2</translation>
    </message>
    <message>
        <source>No verdict: %1</source>
        <translation>无法判定：%1</translation>
    </message>
    <message>
        <source>No connection to %1 since %2: %3</source>
        <translation>自 %2 起与 %1 的连接断开：%3</translation>
    </message>
    <message>
        <source>At %1 (UTC %2)</source>
        <translation>判定于 %1 (UTC %2)</translation>
    </message>
    <message>
        <source>Details of the service</source>
        <translation>服务详情</translation>
    </message>
    <message>
        <source>Charts and details</source>
        <translation>图表和详情</translation>
    </message>
    <message>
        <source>R&amp;evisions</source>
        <translation>修订版本(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Pods (%1)</source>
        <translation>Pod(&amp;P) (%1)</translation>
    </message>
    <message>
        <source>&amp;Pods</source>
        <translation>Pod(&amp;P)</translation>
    </message>
    <message numerus="yes">
        <source>Events (%n warning(s))</source>
        <translation>
            <numerusform>事件（%n 个警告）</numerusform>
        </translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>&amp;Logs</source>
        <translation>日志(&amp;L)</translation>
    </message>
    <message>
        <source>Decision matrix</source>
        <translation>决策矩阵</translation>
    </message>
    <message>
        <source>The symptom could not be recorded: %1 %2</source>
        <translation>无法记录该症状：%1 %2</translation>
    </message>
    <message>
        <source>This version of %1 has not been accepted, so its health endpoints are not checked. Review it first.</source>
        <translation>此版本的 %1 尚未被接受，因此不会检查其健康端点。请先评审。</translation>
    </message>
    <message>
        <source>Review runbook…</source>
        <translation>评审运行手册…</translation>
    </message>
    <message>
        <source>The data shown is from %1.</source>
        <translation>显示的是 %1 的数据。</translation>
    </message>
    <message>
        <source>The service was deleted from the cluster. The last known data is shown.</source>
        <translation>该服务已从集群中删除。显示的是最后已知的数据。</translation>
    </message>
    <message>
        <source>The last evaluation failed: %1</source>
        <translation>上次评估失败：%1</translation>
    </message>
    <message>
        <source>Updated just now</source>
        <translation>刚刚更新</translation>
    </message>
    <message>
        <source>Updated %1 ago</source>
        <translation>%1 前更新</translation>
    </message>
    <message numerus="yes">
        <source>%n imported rule(s) in %1 are not in effect until accepted. Review them.</source>
        <translation>
            <numerusform>%1 中有 %n 条规则是导入的建议，不计入任何判定。请审阅。</numerusform>
        </translation>
    </message>
    <message>
        <source>The mark could not be recorded: %1 %2</source>
        <translation>无法记录该标记：%1 %2</translation>
    </message>
    <message>
        <source>Mark revision %1 as do not use</source>
        <translation>将修订版本 %1 标记为“勿用”</translation>
    </message>
    <message>
        <source>Why must nobody go back to it?</source>
        <translation>为什么任何人都不得回滚到该版本？</translation>
    </message>
    <message>
        <source>Remove the mark of revision %1</source>
        <translation>移除修订版本 %1 的标记</translation>
    </message>
    <message>
        <source>Why may it be used again?</source>
        <translation>为什么可以再次使用？</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesBoardPage</name>
    <message>
        <source>Rollback</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message numerus="yes">
        <source>%n rolled back</source>
        <translation>
            <numerusform>%n 个已回滚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个已失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个正在运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个正在等待</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n 个已跳过</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping after the calls under way. %1</source>
        <translation>正在进行的调用结束后停止。%1</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>已用时 %1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesChoicePage</name>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Reading the cluster and the measurements of each service…</source>
        <translation>正在读取集群及各服务的测量值…</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) chosen of %1. Services that call for a rollback are chosen at first.</source>
        <translation>
            <numerusform>已从 %1 个服务中选择 %n 个。初始选择的是需要回滚的服务。</numerusform>
        </translation>
    </message>
    <message>
        <source>Target of %1: revision %2 (%3), %4</source>
        <translation>%1 的目标：修订版本 %2（%3），%4</translation>
    </message>
    <message>
        <source>Undo of each rollout, to the last known good revision</source>
        <translation>撤销各次滚动更新，回到最近已知良好版本</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesConfirmPage</name>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message numerus="yes">
        <source>R&amp;oll back %n service(s)</source>
        <translation>
            <numerusform>回滚 %n 个服务(&amp;O)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Roll back %n service(s)</source>
        <translation>
            <numerusform>回滚 %n 个服务</numerusform>
        </translation>
    </message>
    <message>
        <source>Required: some of them do not call for a rollback</source>
        <translation>必填：其中有的服务不需要回滚</translation>
    </message>
    <message>
        <source>Empty: the verdict of each service</source>
        <translation>留空：使用各服务的判定</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 在 %2 之后</translation>
    </message>
    <message>
        <source>All at once: none depends on another.</source>
        <translation>全部同时进行：彼此没有依赖。</translation>
    </message>
    <message>
        <source>All at once, except: %1.</source>
        <translation>全部同时进行，以下除外：%1。</translation>
    </message>
    <message>
        <source>Refused, stays as it is: %1.</source>
        <translation>被拒绝，保持原样：%1。</translation>
    </message>
    <message numerus="yes">
        <source>Preflight has %n warning(s). Go back to read them.</source>
        <translation>
            <numerusform>预检有 %n 个警告。请返回查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is marked as production. Type its name to continue.</source>
        <translation>%1 被标记为生产环境。请输入其名称以继续。</translation>
    </message>
    <message>
        <source>Export plan</source>
        <translation>导出计划</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Plan saved to %1</source>
        <translation>计划已保存到 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation>无法写入 %1：%2。请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesContext</name>
    <message>
        <source>The runbook %1 names no services</source>
        <translation>运行手册 %1 未列出任何服务</translation>
    </message>
    <message>
        <source>Select several services in the fleet instead.</source>
        <translation>请改为在服务总览中选择多个服务。</translation>
    </message>
    <message>
        <source>Not found in %1</source>
        <translation>在 %1 中未找到</translation>
    </message>
    <message>
        <source>Ambiguous: %1</source>
        <translation>有歧义：%1</translation>
    </message>
    <message>
        <source>A rollback of it is running or was interrupted. Decide that one first: open the service and roll it back.</source>
        <translation>它的一次回滚正在运行或曾被中断。请先处理那次回滚：打开该服务并回滚。</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>not evaluated</source>
        <translation>未评估</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n service(s)</source>
        <translation>
            <numerusform>%1：%n 个服务</numerusform>
        </translation>
    </message>
    <message>
        <source>checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>evaluated</source>
        <translation>已评估</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未纳入</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>正在等待</translation>
    </message>
    <message>
        <source>running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>rolled back</source>
        <translation>已回滚</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>已失败</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>This method has no step that rolls it back</source>
        <translation>此方式没有回滚该服务的步骤</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesDonePage</name>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) rolled back.</source>
        <translation>
            <numerusform>已回滚 %n 个服务。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 services rolled back. The others may still be unhealthy.</source>
        <translation>%2 个服务中已回滚 %1 个。其余服务可能仍不健康。</translation>
    </message>
    <message>
        <source>The incident stays open for monitoring: close it when the services have stayed healthy. Notify stakeholders and make sure the bad releases are not deployed again.</source>
        <translation>事故仍未关闭，以便继续观察：服务持续健康后请关闭事故。请通知相关方，并确保有问题的发布不会再次部署。</translation>
    </message>
    <message>
        <source>The incident stays open. Look at each service that was not rolled back, then roll back what remains.</source>
        <translation>事故仍未关闭。请查看每个未回滚的服务，然后回滚其余服务。</translation>
    </message>
    <message>
        <source>Next: check whether it is deployed, and under which name and namespace.</source>
        <translation>下一步：检查它是否已部署，以及使用的名称和命名空间。</translation>
    </message>
    <message>
        <source>Next: open the service, remove what stands in the way, and roll it back.</source>
        <translation>下一步：打开该服务，排除障碍，然后回滚。</translation>
    </message>
    <message>
        <source>Nothing was changed. Next: open the service, remove what stands in the way, and roll it back.</source>
        <translation>未作任何更改。下一步：打开该服务，排除障碍，然后回滚。</translation>
    </message>
    <message>
        <source>Next: open the service and see its pods and events. Part of its rollback may have taken effect.</source>
        <translation>下一步：打开该服务，查看其 Pod 和事件。它的回滚可能已部分生效。</translation>
    </message>
    <message>
        <source>Nothing was changed. Next: roll back what remains.</source>
        <translation>未作任何更改。下一步：回滚其余服务。</translation>
    </message>
    <message>
        <source>Timeline saved to %1</source>
        <translation>时间线已保存到 %1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesPreflightPage</name>
    <message>
        <source>Preflight</source>
        <translation>预检</translation>
    </message>
    <message>
        <source>Running preflight checks: %1 of %2 services. Nothing is changed.</source>
        <translation>正在运行预检：%1 / %2 个服务。不会作任何更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s).</source>
        <translation>
            <numerusform>%n 个警告。</numerusform>
        </translation>
    </message>
    <message>
        <source>No service can be rolled back now. Nothing was changed.</source>
        <translation>目前没有可回滚的服务。未作任何更改。</translation>
    </message>
    <message>
        <source>%1 of %2 services can be rolled back; the others are refused and stay as they are, with those that go after them.</source>
        <translation>%2 个服务中有 %1 个可以回滚；其余被拒绝并保持原样，在其后回滚的服务也一样。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing blocks the rollback of %n service(s).</source>
        <translation>
            <numerusform>没有问题阻断 %n 个服务的回滚。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::ServicesWizard</name>
    <message>
        <source>%1 %2 Nothing was changed.</source>
        <translation>%1 %2 未作任何更改。</translation>
    </message>
    <message>
        <source>A rollback of several services is running.</source>
        <translation>多个服务的回滚正在运行。</translation>
    </message>
    <message>
        <source>Stop the rollback?</source>
        <translation>停止回滚？</translation>
    </message>
    <message>
        <source>Services that have not started are skipped. Of those that run, what was already sent continues in the cluster; Sternway stops watching and reports what the cluster shows.</source>
        <translation>尚未开始的服务会被跳过。对于正在运行的服务，已发送的操作在集群中继续进行；Sternway 将停止观察，并报告集群所显示的状况。</translation>
    </message>
    <message>
        <source>Roll back several services</source>
        <translation>回滚多个服务</translation>
    </message>
    <message>
        <source>It goes on without this window; the strip above the page opens it again. Or stop it after the current calls.</source>
        <translation>没有此窗口它也会继续；页面上方的横条可重新打开它。或者在当前各调用之后停止。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::SeverityBox</name>
    <message>
        <source>No severity</source>
        <translation>无严重级别</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重级别</translation>
    </message>
    <message>
        <source>Severity of the incident; a change is recorded in its timeline</source>
        <translation>事故的严重级别；更改会记录在时间线中</translation>
    </message>
</context>
<context>
    <name>sternway::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Open the selected row</source>
        <translation>打开选中的行</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>复制选中的行</translation>
    </message>
</context>
<context>
    <name>sternway::ui::StageMessages</name>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n 条已发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the way</source>
        <translation>
            <numerusform>%n 条正在发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n 条未发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Messa&amp;ges</source>
        <translation>消息(&amp;G)</translation>
    </message>
    <message>
        <source>Messa&amp;ges: %1</source>
        <translation>消息(&amp;G)：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 条失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n 条未知</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in the outbox. Write another one where there is more to tell.</source>
        <translation>已在发件箱中。如有更多内容要说明，请再写一条。</translation>
    </message>
    <message>
        <source>Not known yet: %1. Open the message to enter it.</source>
        <translation>尚未知：%1。请打开消息填写。</translation>
    </message>
    <message>
        <source>%1 Open the message to change it.</source>
        <translation>%1请打开消息进行更改。</translation>
    </message>
    <message>
        <source>No incident is open. Open the message to copy it.</source>
        <translation>没有未关闭的事故。请打开消息进行复制。</translation>
    </message>
    <message>
        <source>No channel is set up for it. Open the message to choose one, or to copy it.</source>
        <translation>尚未为其设置渠道。请打开消息选择渠道，或复制消息。</translation>
    </message>
    <message>
        <source>Shows or hides the messages for this part of the rollback</source>
        <translation>显示或隐藏回滚此部分的消息</translation>
    </message>
    <message>
        <source>Messages for this part of the rollback</source>
        <translation>回滚此部分的消息</translation>
    </message>
    <message>
        <source>Enter opens the selected one to be written and sent</source>
        <translation>按 Enter 打开所选消息以撰写并发送</translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>撰写…</translation>
    </message>
    <message>
        <source>Opens the selected message beside the rollback</source>
        <translation>在回滚旁打开所选消息</translation>
    </message>
    <message>
        <source>Send as shown</source>
        <translation>按所示内容发送</translation>
    </message>
</context>
<context>
    <name>sternway::ui::StatisticsTab</name>
    <message>
        <source>Export statistics</source>
        <translation>导出统计</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n 起事故</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rollback(s)</source>
        <translation>
            <numerusform>%n 次回滚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them failed</source>
        <translation>
            <numerusform>其中 %n 次失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rehearsal(s) left out</source>
        <translation>
            <numerusform>未计入 %n 次演练</numerusform>
        </translation>
    </message>
    <message>
        <source>still reading</source>
        <translation>仍在读取</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>请选择其他文件夹，或释放磁盘空间。</translation>
    </message>
    <message>
        <source>The statistics were written to %1</source>
        <translation>统计已写入 %1</translation>
    </message>
    <message>
        <source>Mean time to detect, mitigate and resolve, by month</source>
        <translation>各月平均发现、缓解和解决用时</translation>
    </message>
    <message>
        <source>Rollbacks by service and month</source>
        <translation>按服务和月份统计的回滚</translation>
    </message>
    <message>
        <source>Export as &amp;CSV…</source>
        <translation>导出为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>Export as &amp;JSON…</source>
        <translation>导出为 JSON(&amp;J)…</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n 个无法读取</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::StepMeasure</name>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 个</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>%1, from a part of the data (%2)</source>
        <translation>%1，基于部分数据（%2）</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>当前：%1</translation>
    </message>
    <message>
        <source>Not measured: nobody has accepted the runbook.</source>
        <translation>未测量：尚无人接受运行手册。</translation>
    </message>
    <message>
        <source>Now: asking…</source>
        <translation>当前：正在查询…</translation>
    </message>
    <message>
        <source>Not measured: %1</source>
        <translation>未测量：%1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TargetPage</name>
    <message>
        <source>Last known good: revision %1 (%2), %3</source>
        <translation>最近已知良好版本：修订版本 %1（%2），%3</translation>
    </message>
    <message>
        <source>Suggested: revision %1 (%2), %3</source>
        <translation>建议：修订版本 %1（%2），%3</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Reading the cluster and the measurements of each revision…</source>
        <translation>正在读取集群及各修订版本的测量值…</translation>
    </message>
    <message>
        <source>Revision %1 (%2): %3</source>
        <translation>修订版本 %1（%2）：%3</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TimeBoxStrip</name>
    <message>
        <source>%1: %2 left of %3</source>
        <translation>%1：剩余 %2（共 %3）</translation>
    </message>
    <message>
        <source>Copy contact</source>
        <translation>复制联系人</translation>
    </message>
    <message>
        <source>“%1” is over its %2.</source>
        <translation>“%1”已超出其时限 %2。</translation>
    </message>
    <message>
        <source>Notify: %1</source>
        <translation>通知：%1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TimeChart</name>
    <message>
        <source>Chart: %1</source>
        <translation>图表：%1</translation>
    </message>
    <message>
        <source>More of the chart %1</source>
        <translation>图表 %1 的更多操作</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg)</source>
        <translation>PNG 图片 (*.png);;SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>显示全部(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save the picture…</source>
        <translation>保存图片(&amp;S)…</translation>
    </message>
    <message>
        <source>Copy or save the picture, edit the query</source>
        <translation>复制或保存图片、编辑查询</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TimelineActions</name>
    <message>
        <source>Un&amp;pin</source>
        <translation>取消固定(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Pin</source>
        <translation>固定(&amp;P)</translation>
    </message>
    <message>
        <source>Add to the timeline</source>
        <translation>添加到时间线</translation>
    </message>
    <message>
        <source>The timeline shows when it happened and when it was written down.</source>
        <translation>时间线会显示发生的时间和记录的时间。</translation>
    </message>
    <message>
        <source>Correct event %1</source>
        <translation>更正事件 %1</translation>
    </message>
    <message>
        <source>What was recorded first stays in the record; the correction is added to it.</source>
        <translation>最初记录的内容会保留在记录中；更正会另行添加。</translation>
    </message>
    <message>
        <source>Set milestone: %1</source>
        <translation>设置里程碑：%1</translation>
    </message>
    <message>
        <source>Until now it is %1. Durations and reports take the new time.</source>
        <translation>当前为 %1。时长和报告将采用新时间。</translation>
    </message>
    <message>
        <source>Durations and reports take this time.</source>
        <translation>时长和报告将采用此时间。</translation>
    </message>
    <message>
        <source>Set milestone</source>
        <translation>设置里程碑</translation>
    </message>
    <message>
        <source>Set &quot;%1&quot; to %2?</source>
        <translation>将“%1”设为 %2 吗？</translation>
    </message>
    <message>
        <source>%1. Durations and reports take the new time.</source>
        <translation>%1。时长和报告将采用新时间。</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Add entry with its time…</source>
        <translation>添加带时间的条目(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>更正(&amp;C)…</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>Set &amp;milestone</source>
        <translation>设置里程碑(&amp;M)</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TimelineAttachments</name>
    <message>
        <source>Attach a file</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Attach a link</source>
        <translation>附加链接</translation>
    </message>
    <message>
        <source>Address, and behind it what it shows:</source>
        <translation>地址，其后写明它显示的内容：</translation>
    </message>
    <message>
        <source>This is no address of the web: %1</source>
        <translation>这不是网址：%1</translation>
    </message>
    <message>
        <source>It begins with https:// or http://.</source>
        <translation>网址以 https:// 或 http:// 开头。</translation>
    </message>
    <message>
        <source>The picture cannot be written</source>
        <translation>无法写入图片</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>请释放磁盘空间。</translation>
    </message>
    <message>
        <source>Save the attached file</source>
        <translation>保存所附文件</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>请选择其他文件夹，或释放磁盘空间。</translation>
    </message>
    <message>
        <source>Attach &amp;file (up to %1)…</source>
        <translation>附加文件（最大 %1）(&amp;F)…</translation>
    </message>
    <message>
        <source>Attach &amp;link…</source>
        <translation>附加链接(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Open attachment</source>
        <translation>打开附件(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save attachment…</source>
        <translation>保存附件(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TimelineDelegate</name>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TimelineExporter</name>
    <message>
        <source>Export timeline</source>
        <translation>导出时间线</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk. The incident is safe in the journal.</source>
        <translation>请选择其他文件夹，或释放磁盘空间。事故已安全保存在事故日志中。</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export post-mortem</source>
        <translation>导出复盘报告</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TimelinePanel</name>
    <message>
        <source>Search the timeline</source>
        <translation>搜索时间线</translation>
    </message>
    <message>
        <source>Words to search the timeline for</source>
        <translation>用于搜索时间线的词语</translation>
    </message>
    <message>
        <source>Which events are shown</source>
        <translation>显示哪些事件</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>所有事件</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation>里程碑</translation>
    </message>
    <message>
        <source>Times in &amp;UTC</source>
        <translation>以 UTC 显示时间(&amp;U)</translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <source>Shows the incident over its time, with error rate and latency</source>
        <translation>按时间显示事故，并附错误率和延迟</translation>
    </message>
    <message>
        <source>Actions of the timeline</source>
        <translation>时间线的操作</translation>
    </message>
    <message>
        <source>Add, pin and correct events, set milestones</source>
        <translation>添加、固定和更正事件，设置里程碑</translation>
    </message>
    <message>
        <source>Timeline of the incident</source>
        <translation>事故的时间线</translation>
    </message>
</context>
<context>
    <name>sternway::ui::Tour</name>
    <message>
        <source>The verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>What the runbook&apos;s rules call for right now, and since when. What cannot be measured is shown as unknown.</source>
        <translation>运行手册的规则目前要求做什么，以及从何时开始。无法测量的内容显示为未知。</translation>
    </message>
    <message>
        <source>The rule that decided</source>
        <translation>起决定作用的规则</translation>
    </message>
    <message>
        <source>Every rule with its live value. The strictest rule that has held long enough decides; it comes first.</source>
        <translation>每条规则及其实时值。在持续匹配足够长时间的规则中，由最严格的一条决定；它排在最前。</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>Opens the wizard: target, changes, checks, plan. Nothing is changed before you confirm.</source>
        <translation>打开向导：目标、更改、检查、计划。在您确认之前不作任何更改。</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>With an open incident, F7 writes an update that is filled in already. The outbox shows what was sent and what was not.</source>
        <translation>有未关闭的事故时，按 F7 撰写更新，内容已预先填好。发件箱显示哪些已发送、哪些未发送。</translation>
    </message>
    <message>
        <source>Timeline and post-mortem</source>
        <translation>时间线和复盘报告</translation>
    </message>
    <message>
        <source>Everything is recorded as it happens. After the incident the post-mortem begins with that record.</source>
        <translation>一切在发生时即被记录。事故之后，复盘报告以该记录为起点。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Do&amp;ne</source>
        <translation>完成(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>A bad release is being rehearsed</source>
        <translation>正在演练一次有问题的发布</translation>
    </message>
    <message>
        <source>The tour begins with the first verdict that calls for a rollback.</source>
        <translation>导览从第一个要求回滚的判定开始。</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>初次使用？</translation>
    </message>
    <message>
        <source>Five stops show what Sternway does when a release goes wrong. Help → Tour brings them back.</source>
        <translation>五站导览展示发布出问题时 Sternway 会做什么。帮助 → 导览可再次打开。</translation>
    </message>
    <message>
        <source>Start the to&amp;ur</source>
        <translation>开始导览(&amp;U)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>sternway::ui::Tray</name>
    <message numerus="yes">
        <source>Sternway: %n service(s) to roll back</source>
        <translation>
            <numerusform>Sternway：%n 个服务需回滚</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>已恢复</translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) changed</source>
        <translation>
            <numerusform>%n 个判定有变化</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has recovered</source>
        <translation>%1 已恢复</translation>
    </message>
    <message>
        <source>Rolling back soon</source>
        <translation>即将回滚</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TrialDialog</name>
    <message>
        <source>%1, unknown for %2</source>
        <translation>%1 起未知，持续 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2, one sample every %3, %n deploy(s)</source>
        <translation>
            <numerusform>%1 至 %2，每 %3 一个样本，%n 次部署</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not open</source>
        <translation>%1 未打开</translation>
    </message>
    <message>
        <source>Open the cluster first.</source>
        <translation>请先打开该集群。</translation>
    </message>
    <message>
        <source>Trying the rules…</source>
        <translation>正在试跑规则…</translation>
    </message>
    <message>
        <source>The metrics of %1 over the period are read from Prometheus. Nothing is changed.</source>
        <translation>正在从 Prometheus 读取 %1 在该时段内的指标。不会作任何更改。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>No rule was tried.</source>
        <translation>未试跑任何规则。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>The rules could not be tried</source>
        <translation>无法试跑规则</translation>
    </message>
    <message>
        <source>Open the pre&amp;ferences…</source>
        <translation>打开首选项(&amp;F)…</translation>
    </message>
    <message>
        <source>The runbook has no rules</source>
        <translation>运行手册没有规则</translation>
    </message>
    <message>
        <source>Add “matrix” or “triggers” to it; then see here when they would have matched.</source>
        <translation>请在其中添加“matrix”或“triggers”，之后即可在此处查看规则本会在何时匹配。</translation>
    </message>
    <message>
        <source>Try on history: %1</source>
        <translation>用历史数据试跑：%1</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 小时</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 天</translation>
    </message>
</context>
<context>
    <name>sternway::ui::TrustDialog</name>
    <message>
        <source>in a container of the cluster</source>
        <translation>在集群的容器中</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>在本机</translation>
    </message>
    <message>
        <source>A runbook is code. Its steps run only what is listed here, and only when somebody starts them; its health endpoints are contacted as soon as you accept it. When the file changes you are asked again.</source>
        <translation>运行手册就是代码。其步骤只会运行此处列出的内容，且只在有人启动时运行；一旦您接受，就会访问其健康端点。文件更改后会再次询问您。</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>暂不(&amp;N)</translation>
    </message>
    <message>
        <source>It runs nothing, changes nothing and contacts no one.</source>
        <translation>它不运行任何内容，不作任何更改，也不联系任何人。</translation>
    </message>
    <message numerus="yes">
        <source>%n dangerous item(s) first.</source>
        <translation>
            <numerusform>%n 个危险项，列在最前。</numerusform>
        </translation>
    </message>
    <message>
        <source>Review runbook</source>
        <translation>评审运行手册</translation>
    </message>
    <message>
        <source>Review of the runbook</source>
        <translation>运行手册的评审</translation>
    </message>
    <message>
        <source>&amp;Accept runbook</source>
        <translation>接受运行手册(&amp;A)</translation>
    </message>
    <message>
        <source>The runbook could not be accepted: %1 %2</source>
        <translation>无法接受该运行手册：%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n imported rule(s) are not in effect yet. Select the ones to accept.</source>
        <translation>
            <numerusform>有 %n 条规则来自导入，不计入任何判定。请勾选符合您本意的规则。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try on history…</source>
        <translation>用历史数据试跑(&amp;T)…</translation>
    </message>
    <message>
        <source>When each rule would have matched</source>
        <translation>每条规则本会在何时匹配</translation>
    </message>
    <message>
        <source>%1 is not open.</source>
        <translation>%1 未打开。</translation>
    </message>
    <message>
        <source>Not evaluated yet.</source>
        <translation>尚未评估。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::UpdateReminder</name>
    <message>
        <source>%1: an update was due at %2.</source>
        <translation>%1：更新本应于 %2 发出。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::UpdatesBar</name>
    <message>
        <source>Next update due at %1</source>
        <translation>下次更新应于 %1 发出</translation>
    </message>
    <message>
        <source>An update was due at %1. The last one went out at %2.</source>
        <translation>更新本应于 %1 发出。上次更新发出于 %2。</translation>
    </message>
    <message>
        <source>An update was due at %1. Nobody has been told yet.</source>
        <translation>更新本应于 %1 发出。尚未通知任何人。</translation>
    </message>
    <message>
        <source>Write update…</source>
        <translation>撰写更新…</translation>
    </message>
    <message>
        <source>%1. Notify %2.</source>
        <translation>%1。请通知 %2。</translation>
    </message>
    <message>
        <source>Write to next level…</source>
        <translation>通知下一级…</translation>
    </message>
    <message>
        <source>%1: help needed</source>
        <translation>%1：需要协助</translation>
    </message>
    <message>
        <source>%1

To: %2
Incident: %3, open since %4</source>
        <translation>%1

收件人：%2
事故：%3，自 %4 起未关闭</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Call %1</source>
        <translation>致电 %1(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Write to %1</source>
        <translation>写信给 %1(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Open %1</source>
        <translation>打开 %1(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>消息…</translation>
    </message>
    <message>
        <source>Writes an update from the runbook&apos;s templates</source>
        <translation>使用运行手册的模板撰写更新</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Call, write to or copy a contact of the runbook</source>
        <translation>致电、写信给或复制运行手册的联系人</translation>
    </message>
    <message>
        <source>%1 (%2) ends at %3 by itself, and the incident is open.</source>
        <translation>%1（%2）将于 %3 自动结束，而事故尚未关闭。</translation>
    </message>
    <message>
        <source>%1 (%2) ended at %3 by itself, and the incident is open.</source>
        <translation>%1（%2）已于 %3 自动结束，而事故尚未关闭。</translation>
    </message>
    <message>
        <source>Prolong…</source>
        <translation>延长…</translation>
    </message>
    <message>
        <source>%1 (%2) is not for %3, which joined the incident later.</source>
        <translation>%1（%2）不包含后来加入事故的 %3。</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>扩大范围…</translation>
    </message>
</context>
<context>
    <name>sternway::ui::VariableForm</name>
    <message>
        <source>%1 · revision %2</source>
        <translation>%1 · 修订版 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1（必填）</translation>
    </message>
    <message>
        <source>Kept in memory only; enter it again after a restart.</source>
        <translation>仅保存在内存中；重启后请重新输入。</translation>
    </message>
    <message>
        <source>Choose a running pod</source>
        <translation>选择正在运行的 Pod</translation>
    </message>
    <message>
        <source>Pods cannot be listed: %1</source>
        <translation>无法列出 Pod：%1</translation>
    </message>
    <message>
        <source>%1 · not ready</source>
        <translation>%1 · 未就绪</translation>
    </message>
</context>
<context>
    <name>sternway::ui::VariableValues</name>
    <message>
        <source>Enter a value.</source>
        <translation>请输入值。</translation>
    </message>
</context>
<context>
    <name>sternway::ui::VariablesPage</name>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) used by messages and other methods</source>
        <translation>
            <numerusform>消息和其他方式使用的 %n 个值</numerusform>
        </translation>
    </message>
    <message>
        <source>The steps of this method need no values.</source>
        <translation>此方式的步骤不需要任何值。</translation>
    </message>
    <message>
        <source>These values are filled into the runbook&apos;s commands and messages and saved with the incident.</source>
        <translation>这些值会填入运行手册的命令和消息，并随事故一起保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n required value(s) are missing. The rollback itself does not need them; steps and messages that need them stay incomplete.</source>
        <translation>
            <numerusform>缺少 %n 个必填值。回滚本身不需要这些值；需要它们的步骤和消息将不完整。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n required value(s) are missing. A step of the plan that needs one has to be left out.</source>
        <translation>
            <numerusform>缺少 %n 个必填值。计划中需要这些值的步骤必须跳过。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sternway::ui::VerdictBanner</name>
    <message>
        <source>&amp;Roll back…</source>
        <translation>回滚(&amp;R)…</translation>
    </message>
    <message>
        <source>Opens the rollback of this service; nothing is changed before you confirm it</source>
        <translation>打开此服务的回滚；在您确认之前不会作任何更改</translation>
    </message>
    <message>
        <source>Show &amp;rollback…</source>
        <translation>显示回滚(&amp;R)…</translation>
    </message>
    <message>
        <source>Shows the rollback of this service that is running</source>
        <translation>显示此服务正在进行的回滚</translation>
    </message>
    <message>
        <source>&amp;Declare incident</source>
        <translation>宣布事故(&amp;D)</translation>
    </message>
    <message>
        <source>Opens an incident for this service and starts its timeline</source>
        <translation>为此服务打开一起事故，并开始其时间线</translation>
    </message>
    <message>
        <source>Report a s&amp;ymptom</source>
        <translation>报告症状(&amp;Y)</translation>
    </message>
    <message>
        <source>Symptoms and user reports that no metric shows; they count immediately</source>
        <translation>指标未能反映的症状和用户报告；立即计入</translation>
    </message>
    <message>
        <source>Show &amp;incident</source>
        <translation>显示事故(&amp;I)</translation>
    </message>
    <message>
        <source>Shows the open incident of this service</source>
        <translation>显示此服务未关闭的事故</translation>
    </message>
    <message>
        <source>&amp;Which cluster is this?…</source>
        <translation>这是哪个集群？(&amp;W)…</translation>
    </message>
    <message>
        <source>Several clusters write into this Prometheus: says which of them counts</source>
        <translation>多个集群写入此 Prometheus：指明以哪个集群为准</translation>
    </message>
</context>
<context>
    <name>sternway::ui::VerifyPage</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>The steps were manual. Current measurements are shown.</source>
        <translation>这些步骤为手动。显示的是当前测量值。</translation>
    </message>
    <message>
        <source>Healthy for %1 of %2</source>
        <translation>已恢复 %1（需 %2）</translation>
    </message>
    <message>
        <source>All pods ready without restarts for %1 of %2</source>
        <translation>所有 Pod 已就绪且无重启 %1（需 %2）</translation>
    </message>
    <message>
        <source>Without metrics, recovery cannot be measured. %1</source>
        <translation>没有指标，无法测量恢复情况。%1</translation>
    </message>
</context>
<context>
    <name>sternway::ui::WelcomePage</name>
    <message>
        <source>The kubeconfig names no context. Add one with kubectl config set-context, or choose another file in the preferences.</source>
        <translation>kubeconfig 中没有上下文。请用 kubectl config set-context 添加，或在首选项中选择其他文件。</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>cannot be opened: %1</source>
        <translation>无法打开：%1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>kubectl&apos;s current context</source>
        <translation>kubectl 的当前上下文</translation>
    </message>
    <message>
        <source>%1. %2
Sternway looks in: %3. Ask whoever runs the cluster for a kubeconfig and put it there, or name another file in the preferences.</source>
        <translation>%1。%2
Sternway 的查找位置：%3。请向集群管理员索取 kubeconfig 并放在该处，或在首选项中指定其他文件。</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>sternway::ui::WizardContext</name>
    <message>
        <source>Rollback wizard opened</source>
        <translation>已打开回滚向导</translation>
    </message>
    <message>
        <source>Wizard opened to roll forward again</source>
        <translation>已打开重新前滚的向导</translation>
    </message>
</context>
<context>
    <name>sternway::ui::WizardFlow</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>sternway::ui::WizardFrame</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>Go &amp;back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Keep running</source>
        <translation>继续运行(&amp;K)</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>生产环境</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>演练</translation>
    </message>
</context>
<context>
    <name>sternway::ui::WizardPage</name>
    <message>
        <source>since the running release</source>
        <translation>自正在运行的发布起</translation>
    </message>
    <message>
        <source>shortly before it, after the one before</source>
        <translation>此前不久，在前一发布之后</translation>
    </message>
    <message>
        <source>before both</source>
        <translation>早于两者</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
</context>
</TS>
