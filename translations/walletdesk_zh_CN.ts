<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>ChecklistReasons</name>
    <message>
        <source>0 to 86400 seconds expected</source>
        <translation>应为 0 至 86400 秒</translation>
    </message>
    <message>
        <source>2 to 16 facts expected</source>
        <translation>应为 2 至 16 个事实</translation>
    </message>
    <message>
        <source>a NUL is not allowed</source>
        <translation>不允许出现 NUL 字符</translation>
    </message>
    <message>
        <source>a comparison needs fact, sum or difference, and eq, ne, lt, le, gt, ge or in</source>
        <translation>比较需要 fact、sum 或 difference，以及 eq、ne、lt、le、gt、ge 或 in</translation>
    </message>
    <message>
        <source>a condition is an object: all, any, not or a comparison</source>
        <translation>条件应为对象：all、any、not 或一个比较</translation>
    </message>
    <message>
        <source>a duration expected: 30s, 10min, 2h or 365d</source>
        <translation>应为时长：30s、10min、2h 或 365d</translation>
    </message>
    <message>
        <source>a list of 1 to 50 cases expected</source>
        <translation>应为 1 至 50 个情形的列表</translation>
    </message>
    <message>
        <source>a list of 1 to 500 constants expected</source>
        <translation>应为 1 至 500 个值的列表</translation>
    </message>
    <message>
        <source>a list of at least one condition expected</source>
        <translation>至少需要一个条件</translation>
    </message>
    <message>
        <source>a list of at most 1,000 cases expected</source>
        <translation>应为最多 1000 条用例的列表</translation>
    </message>
    <message>
        <source>a list of checks expected</source>
        <translation>应为检查项列表</translation>
    </message>
    <message>
        <source>a list of facts expected</source>
        <translation>应为事实列表</translation>
    </message>
    <message>
        <source>a rank of 1 to 999 expected</source>
        <translation>优先级应为 1 至 999</translation>
    </message>
    <message>
        <source>a second comparison</source>
        <translation>多了一个比较</translation>
    </message>
    <message>
        <source>a second left side</source>
        <translation>多了一个被比较项</translation>
    </message>
    <message>
        <source>a text, a whole number, true, false or null expected</source>
        <translation>应为文字、整数、true、false 或 null</translation>
    </message>
    <message>
        <source>a version of 1 or more expected</source>
        <translation>版本号应不小于 1</translation>
    </message>
    <message>
        <source>a whole number expected</source>
        <translation>应为整数</translation>
    </message>
    <message>
        <source>advice is missing</source>
        <translation>缺少话术</translation>
    </message>
    <message>
        <source>amount as decimal text and an ISO 4217 currency expected</source>
        <translation>应为十进制金额文字和 ISO 4217 币种</translation>
    </message>
    <message>
        <source>an amount with its currency expected</source>
        <translation>应为带币种的金额</translation>
    </message>
    <message>
        <source>an instant with its offset expected</source>
        <translation>应为带时区偏移的时间</translation>
    </message>
    <message>
        <source>an object expected</source>
        <translation>应为对象</translation>
    </message>
    <message>
        <source>an object of more than 1,000 members</source>
        <translation>对象成员超过 1000 个</translation>
    </message>
    <message>
        <source>answers by check expected</source>
        <translation>应为按检查项给出的回答</translation>
    </message>
    <message>
        <source>at least two choices expected</source>
        <translation>至少需要两个选项</translation>
    </message>
    <message>
        <source>choice, amount, date or text expected</source>
        <translation>应为 choice、amount、date 或 text</translation>
    </message>
    <message>
        <source>choices belong to the type choice, and only there</source>
        <translation>只有 choice 类型才有选项，且必须有</translation>
    </message>
    <message>
        <source>fact, sum, difference or an amount expected</source>
        <translation>应为 fact、sum、difference 或金额</translation>
    </message>
    <message>
        <source>fail, pass, unknown, ask or not_applicable expected</source>
        <translation>应为 fail、pass、unknown、ask 或 not_applicable</translation>
    </message>
    <message>
        <source>in compares words or counts</source>
        <translation>in 只能比较词或计数</translation>
    </message>
    <message>
        <source>larger than 1 MB</source>
        <translation>超过 1 MB</translation>
    </message>
    <message>
        <source>nested deeper than 64</source>
        <translation>嵌套超过 64 层</translation>
    </message>
    <message>
        <source>no such fact</source>
        <translation>没有这个事实</translation>
    </message>
    <message>
        <source>not a choice of the question</source>
        <translation>不是该问题的选项</translation>
    </message>
    <message>
        <source>not an amount of this currency</source>
        <translation>不是该币种的有效金额</translation>
    </message>
    <message>
        <source>not an outcome class</source>
        <translation>不是结果类别</translation>
    </message>
    <message>
        <source>not one of the causes</source>
        <translation>不在原因列表中</translation>
    </message>
    <message>
        <source>not one of the causes, and not none</source>
        <translation>不在原因列表中，也不是 none</translation>
    </message>
    <message>
        <source>not one of the check ids</source>
        <translation>不在检查项标识列表中</translation>
    </message>
    <message>
        <source>not one of the next steps</source>
        <translation>不在下一步列表中</translation>
    </message>
    <message>
        <source>outcome, primary_cause or verdicts expected</source>
        <translation>应有 outcome、primary_cause 或 verdicts</translation>
    </message>
    <message>
        <source>records, code or customer expected</source>
        <translation>应为 records、code 或 customer</translation>
    </message>
    <message>
        <source>seconds by scheme or scheme/code, with a default, expected</source>
        <translation>应为按渠道体系或渠道体系/返回码给出的秒数，并含 default</translation>
    </message>
    <message>
        <source>text expected</source>
        <translation>应填写文字</translation>
    </message>
    <message>
        <source>the name of a fact expected</source>
        <translation>应为事实名称</translation>
    </message>
    <message>
        <source>the number is too large</source>
        <translation>数字过大</translation>
    </message>
    <message>
        <source>the placeholder names no fact</source>
        <translation>占位符不是事实名称</translation>
    </message>
    <message>
        <source>this check asks no question</source>
        <translation>该检查项没有询问客户</translation>
    </message>
    <message>
        <source>this check was given before</source>
        <translation>该检查项已出现过</translation>
    </message>
    <message>
        <source>this checklist has no such check</source>
        <translation>本清单没有这个检查项</translation>
    </message>
    <message>
        <source>this fact must not be told</source>
        <translation>该事实不可告知客户</translation>
    </message>
    <message>
        <source>this key was given before</source>
        <translation>该键已出现过</translation>
    </message>
    <message>
        <source>this name was given before</source>
        <translation>该名称已出现过</translation>
    </message>
    <message>
        <source>true or false expected</source>
        <translation>应为 true 或 false</translation>
    </message>
    <message>
        <source>two facts expected</source>
        <translation>应为两个事实</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>未知的键</translation>
    </message>
    <message>
        <source>verdicts by check expected</source>
        <translation>应为按检查项给出的结论</translation>
    </message>
    <message>
        <source>The document is empty.</source>
        <translation>文档为空。</translation>
    </message>
    <message>
        <source>The document root must not be followed by other values.</source>
        <translation>文档末尾有多余内容。</translation>
    </message>
    <message>
        <source>Invalid value.</source>
        <translation>值无效。</translation>
    </message>
    <message>
        <source>Missing a name for object member.</source>
        <translation>对象成员缺少名称。</translation>
    </message>
    <message>
        <source>Missing a colon after a name of object member.</source>
        <translation>成员名称后缺少冒号。</translation>
    </message>
    <message>
        <source>Missing a comma or } after an object member.</source>
        <translation>对象成员后缺少逗号或 }。</translation>
    </message>
    <message>
        <source>Missing a comma or ] after an array element.</source>
        <translation>数组元素后缺少逗号或 ]。</translation>
    </message>
    <message>
        <source>Missing a closing quotation mark in string.</source>
        <translation>字符串缺少结束引号。</translation>
    </message>
    <message>
        <source>Invalid escape character in string.</source>
        <translation>字符串中的转义字符无效。</translation>
    </message>
    <message>
        <source>Invalid encoding in string.</source>
        <translation>字符串编码无效。</translation>
    </message>
    <message>
        <source>The surrogate pair in string is invalid.</source>
        <translation>字符串中的代理对无效。</translation>
    </message>
    <message>
        <source>Incorrect hex digit after \u escape in string.</source>
        <translation>字符串中 \u 后的十六进制数字不正确。</translation>
    </message>
    <message>
        <source>Number too big to be stored in double.</source>
        <translation>数字过大。</translation>
    </message>
    <message>
        <source>Miss fraction part in number.</source>
        <translation>数字缺少小数部分。</translation>
    </message>
    <message>
        <source>Miss exponent in number.</source>
        <translation>数字缺少指数部分。</translation>
    </message>
    <message>
        <source>%1 and %2 do not mix</source>
        <translation>%1 与 %2 不能混用</translation>
    </message>
    <message>
        <source>%1 cannot be added up</source>
        <translation>%1 不能相加</translation>
    </message>
    <message>
        <source>%1 does not compare with %2</source>
        <translation>%1 不能与 %2 比较</translation>
    </message>
    <message>
        <source>%1 has no order: use eq, ne or in</source>
        <translation>%1 没有大小之分：请用 eq、ne 或 in</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>%1 stands alone</source>
        <translation>%1 应单独使用</translation>
    </message>
    <message>
        <source>compares %1 with %2: a payment has one currency</source>
        <translation>%1 与 %2 相比较：一笔支付只有一种币种</translation>
    </message>
    <message>
        <source>longer than %1 characters</source>
        <translation>超过 %1 个字符</translation>
    </message>
</context>
<context>
    <name>ChecklistWords</name>
    <message>
        <source>yes</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>no</source>
        <translation>不可</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>what the customer says</source>
        <translation>客户的回答</translation>
    </message>
    <message>
        <source>The answer to this check&apos;s question.</source>
        <translation>客户对该检查项问题的回答。</translation>
    </message>
    <message>
        <source>There is no such fact.</source>
        <translation>没有这个事实。</translation>
    </message>
    <message>
        <source>%1. Read from %2 as of the payment; where no change is on record, the present value stands.</source>
        <translation>%1。取自 %2，以支付时为准；没有变更记录时采用当前值。</translation>
    </message>
    <message>
        <source>%1. Read from %2 as of the payment.</source>
        <translation>%1。取自 %2，以支付时为准。</translation>
    </message>
    <message>
        <source>Money, in the currency of the payment</source>
        <translation>金额（支付币种）</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>Month, as 2026-05</source>
        <translation>月份，如 2026-05</translation>
    </message>
    <message>
        <source>Date, as 2026-05-31</source>
        <translation>日期，如 2026-05-31</translation>
    </message>
    <message>
        <source>Word of a closed set</source>
        <translation>固定词表中的词</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>what the response code says</source>
        <translation>以返回码为准</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Open a ticket</source>
        <translation>创建工单</translation>
    </message>
    <message>
        <source>Freeze the account</source>
        <translation>冻结账户</translation>
    </message>
    <message>
        <source>Check the channel</source>
        <translation>查看渠道状态</translation>
    </message>
    <message>
        <source>Query the payment</source>
        <translation>查询该笔支付</translation>
    </message>
    <message>
        <source>Verify the caller</source>
        <translation>核实来电人身份</translation>
    </message>
    <message>
        <source>Show the holds</source>
        <translation>查看冻结</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>查看流水</translation>
    </message>
    <message>
        <source>Show the original payment</source>
        <translation>查看原支付</translation>
    </message>
    <message>
        <source>Send the customer to the bank</source>
        <translation>请客户联系发卡行</translation>
    </message>
    <message>
        <source>the records</source>
        <translation>系统记录</translation>
    </message>
    <message>
        <source>the response code alone</source>
        <translation>仅返回码</translation>
    </message>
    <message>
        <source>the customer&apos;s answer</source>
        <translation>客户的回答</translation>
    </message>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>不大于</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>不小于</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>以下全部成立</translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <translation>以下任一成立</translation>
    </message>
    <message>
        <source>This does not hold</source>
        <translation>以下不成立</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>check %1</source>
        <translation>检查项 %1</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>情形 %1</translation>
    </message>
    <message>
        <source>test case %1</source>
        <translation>测试用例 %1</translation>
    </message>
</context>
<context>
    <name>CustomerCards</name>
    <message>
        <source>Today&apos;s limit</source>
        <translation>今日限额</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Spent today of the day&apos;s limit; the day is that of %1</source>
        <translation>今日支出占日限额；日期按 %1 计</translation>
    </message>
    <message>
        <source>Used of today&apos;s limit: %1</source>
        <translation>今日限额已用：%1</translation>
    </message>
    <message>
        <source>Balance %1</source>
        <translation>余额 %1</translation>
    </message>
    <message>
        <source>Reserved %1</source>
        <translation>预留 %1</translation>
    </message>
    <message>
        <source>Limit per payment %1</source>
        <translation>单笔限额 %1</translation>
    </message>
    <message>
        <source>Limit per month %1</source>
        <translation>月限额 %1</translation>
    </message>
    <message>
        <source>Unbound</source>
        <translation>已解绑</translation>
    </message>
    <message>
        <source>%1, expires %2</source>
        <translation>%1，有效期至 %2</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>未知设备</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>First seen %1</source>
        <translation>首次出现 %1</translation>
    </message>
    <message>
        <source>Since %1, by %2</source>
        <translation>%1 起，由 %2 冻结</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1，至 %2</translation>
    </message>
    <message>
        <source>A release is asked for.</source>
        <translation>已申请解冻。</translation>
    </message>
    <message>
        <source>Open ticket %1: %2</source>
        <translation>打开工单 %1：%2</translation>
    </message>
</context>
<context>
    <name>DiagnosisWords</name>
    <message>
        <source>Open a ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Freeze the account…</source>
        <translation>冻结账户…</translation>
    </message>
    <message>
        <source>Verify the caller…</source>
        <translation>核验来电人…</translation>
    </message>
    <message>
        <source>check the state of the channel</source>
        <translation>核对渠道状态</translation>
    </message>
    <message>
        <source>query the payment at the channel</source>
        <translation>向渠道查询该交易</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The person or the password is wrong.</source>
        <translation>登录名或密码不正确。</translation>
    </message>
    <message>
        <source>Check the spelling and Caps Lock, then try again.</source>
        <translation>请检查拼写和大写锁定键，然后重试。</translation>
    </message>
    <message>
        <source>This person is not on the staff of this workspace.</source>
        <translation>此登录名不是该工作区的员工。</translation>
    </message>
    <message>
        <source>Your role does not include this.</source>
        <translation>您的角色没有这项权限。</translation>
    </message>
    <message>
        <source>Ask a supervisor or a security officer.</source>
        <translation>请联系主管或安全管理员。</translation>
    </message>
    <message>
        <source>Only a supervisor may do this.</source>
        <translation>只有主管可以执行此操作。</translation>
    </message>
    <message>
        <source>Ask a supervisor; escalating the ticket tells them.</source>
        <translation>请联系主管；升级工单即可通知他们。</translation>
    </message>
    <message>
        <source>A second person must decide this.</source>
        <translation>这一步必须由另一个人审批。</translation>
    </message>
    <message>
        <source>The release of this hold was not approved.</source>
        <translation>这笔冻结的解冻申请未获批准。</translation>
    </message>
    <message>
        <source>Request it; a supervisor who neither placed nor requested it decides.</source>
        <translation>请提交解冻申请，由既未执行冻结也未提出申请的主管审批。</translation>
    </message>
    <message>
        <source>The caller is not verified.</source>
        <translation>来电人尚未核验。</translation>
    </message>
    <message>
        <source>Record two passed questions with F4 first.</source>
        <translation>请先按 F4 记录两个通过的核验问题。</translation>
    </message>
    <message>
        <source>Verification is locked for this customer.</source>
        <translation>该客户的核验已被锁定。</translation>
    </message>
    <message>
        <source>Three questions failed within 24 hours. Offer to call back, or ask a supervisor.</source>
        <translation>24 小时内有三个问题未通过。请提出回拨，或联系主管。</translation>
    </message>
    <message>
        <source>This contact has ended.</source>
        <translation>这条联系记录已结束。</translation>
    </message>
    <message>
        <source>Start a new contact, then go on.</source>
        <translation>请先开始新的联系，再继续。</translation>
    </message>
    <message>
        <source>There is no contact with this customer.</source>
        <translation>与该客户没有进行中的联系。</translation>
    </message>
    <message>
        <source>Start a contact first, then go on.</source>
        <translation>请先开始联系，再继续。</translation>
    </message>
    <message>
        <source>This field was not opened.</source>
        <translation>这个字段没有显示明文的授权。</translation>
    </message>
    <message>
        <source>Ask for it again with its reason.</source>
        <translation>请填写理由后重新显示。</translation>
    </message>
    <message>
        <source>The time to show this field is over.</source>
        <translation>该字段的明文显示时间已到。</translation>
    </message>
    <message>
        <source>A hold stops this payment.</source>
        <translation>这笔交易因冻结被拦截。</translation>
    </message>
    <message>
        <source>Request the release of the hold; a supervisor decides.</source>
        <translation>请申请解冻，由主管审批。</translation>
    </message>
    <message>
        <source>This hold no longer stands.</source>
        <translation>这笔冻结已不再生效。</translation>
    </message>
    <message>
        <source>Look at the list of holds; it may have been released or have lapsed.</source>
        <translation>请查看冻结列表，它可能已解冻或已到期。</translation>
    </message>
    <message>
        <source>Its release was already requested.</source>
        <translation>已经有人申请解冻。</translation>
    </message>
    <message>
        <source>A supervisor decides on it under Approvals.</source>
        <translation>主管会在“审批”中处理。</translation>
    </message>
    <message>
        <source>Somebody has already decided on this request.</source>
        <translation>这个申请已有人审批。</translation>
    </message>
    <message>
        <source>Look at the list again.</source>
        <translation>请重新查看列表。</translation>
    </message>
    <message>
        <source>This request has lapsed.</source>
        <translation>这个申请已失效。</translation>
    </message>
    <message>
        <source>The end of the hold lies in the past.</source>
        <translation>冻结的结束时间已经过去。</translation>
    </message>
    <message>
        <source>Choose a later time, or leave the hold open-ended.</source>
        <translation>请选择更晚的时间，或不设结束时间。</translation>
    </message>
    <message>
        <source>This account belongs to another customer.</source>
        <translation>这个账户属于另一位客户。</translation>
    </message>
    <message>
        <source>Close the dialog and open it again from the customer.</source>
        <translation>请关闭对话框，再从客户页面打开。</translation>
    </message>
    <message>
        <source>The note is too short.</source>
        <translation>备注太短。</translation>
    </message>
    <message>
        <source>Say in at least eight characters why.</source>
        <translation>请用至少八个字符说明原因。</translation>
    </message>
    <message>
        <source>The reason is too short.</source>
        <translation>理由太短。</translation>
    </message>
    <message>
        <source>Somebody else changed this while you were working.</source>
        <translation>在您处理期间，其他人修改了它。</translation>
    </message>
    <message>
        <source>What you typed is still here. Look at the change and send again.</source>
        <translation>您输入的内容仍然保留。请查看改动后再次发送。</translation>
    </message>
    <message>
        <source>The ticket cannot go into this state from where it is.</source>
        <translation>工单不能从当前状态转到这个状态。</translation>
    </message>
    <message>
        <source>Look at its present state and choose another one.</source>
        <translation>请查看当前状态，另选一个。</translation>
    </message>
    <message>
        <source>This ticket is closed.</source>
        <translation>这张工单已关闭。</translation>
    </message>
    <message>
        <source>A supervisor can open it again with a reason.</source>
        <translation>主管可以填写理由后重新打开。</translation>
    </message>
    <message>
        <source>This ticket is already solved.</source>
        <translation>这张工单已经解决。</translation>
    </message>
    <message>
        <source>Open it again first.</source>
        <translation>请先重新打开。</translation>
    </message>
    <message>
        <source>The ticket is already at the highest level.</source>
        <translation>工单已处于最高级别。</translation>
    </message>
    <message>
        <source>Its owner and the supervisors know of it.</source>
        <translation>负责人和主管都已知晓。</translation>
    </message>
    <message>
        <source>How did the ticket end?</source>
        <translation>这张工单的处理结果是什么？</translation>
    </message>
    <message>
        <source>Choose a disposition, then resolve it.</source>
        <translation>请选择处理结果，再标记为已解决。</translation>
    </message>
    <message>
        <source>A reason is missing.</source>
        <translation>缺少理由。</translation>
    </message>
    <message>
        <source>Say why, then try again.</source>
        <translation>请说明原因后重试。</translation>
    </message>
    <message>
        <source>A note is missing.</source>
        <translation>缺少备注。</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>文字太长。</translation>
    </message>
    <message>
        <source>Shorten it, or split it into two.</source>
        <translation>请缩短，或分成两条。</translation>
    </message>
    <message>
        <source>The text is empty or too long.</source>
        <translation>文字为空或太长。</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>请检查后重试。</translation>
    </message>
    <message>
        <source>The subject is empty or too long.</source>
        <translation>主题为空或太长。</translation>
    </message>
    <message>
        <source>This step was already taken with other content.</source>
        <translation>这一步已用其他内容执行过。</translation>
    </message>
    <message>
        <source>Close the dialog, look at the present state and start again.</source>
        <translation>请关闭对话框，查看当前状态后重新开始。</translation>
    </message>
    <message>
        <source>There is no customer with this number.</source>
        <translation>没有这个编号的客户。</translation>
    </message>
    <message>
        <source>Check the number, or search by the phone.</source>
        <translation>请核对编号，或按手机号搜索。</translation>
    </message>
    <message>
        <source>There is no payment with this order number.</source>
        <translation>没有这个订单号的交易。</translation>
    </message>
    <message>
        <source>Check the number, or search by the customer.</source>
        <translation>请核对编号，或从客户查找。</translation>
    </message>
    <message>
        <source>There is no ticket with this number.</source>
        <translation>没有这个编号的工单。</translation>
    </message>
    <message>
        <source>There is nobody with this login on the desk.</source>
        <translation>工作台上没有这个登录名的人。</translation>
    </message>
    <message>
        <source>Choose somebody from the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>You have searched very often in a short time.</source>
        <translation>您在短时间内搜索过于频繁。</translation>
    </message>
    <message>
        <source>Wait a minute, then go on.</source>
        <translation>请稍等一分钟再继续。</translation>
    </message>
    <message>
        <source>The workspace is newer than this program.</source>
        <translation>工作区的版本比本程序新。</translation>
    </message>
    <message>
        <source>Update WalletDesk, then sign in again. Nothing was changed.</source>
        <translation>请更新 WalletDesk 后重新登录。未作任何更改。</translation>
    </message>
    <message>
        <source>The workspace is older than this program.</source>
        <translation>工作区的版本比本程序旧。</translation>
    </message>
    <message>
        <source>Ask the administrator to run walletdeskctl migrate. Nothing was changed.</source>
        <translation>请管理员运行 walletdeskctl migrate。未作任何更改。</translation>
    </message>
    <message>
        <source>This is not a workspace.</source>
        <translation>这不是一个工作区。</translation>
    </message>
    <message>
        <source>Check the address, or make one with walletdeskctl init.</source>
        <translation>请检查地址，或用 walletdeskctl init 新建。</translation>
    </message>
    <message>
        <source>There is no workspace file at this place.</source>
        <translation>此位置没有工作区文件。</translation>
    </message>
    <message>
        <source>Check the path, or make one with walletdeskctl init.</source>
        <translation>请检查路径，或用 walletdeskctl init 新建。</translation>
    </message>
    <message>
        <source>The workspace file is damaged.</source>
        <translation>工作区文件已损坏。</translation>
    </message>
    <message>
        <source>Do not go on with it. Keep the file and restore the last backup.</source>
        <translation>请不要继续使用。保留该文件，并恢复最近的备份。</translation>
    </message>
    <message>
        <source>The workspace cannot be written.</source>
        <translation>工作区无法写入。</translation>
    </message>
    <message>
        <source>Its file, folder or server is read-only for you. Ask the administrator, then try again.</source>
        <translation>文件、文件夹或服务器对您是只读的。请联系管理员后重试。</translation>
    </message>
    <message>
        <source>The disk of the workspace is full.</source>
        <translation>工作区所在磁盘已满。</translation>
    </message>
    <message>
        <source>Make room on it and try again. What was saved is safe.</source>
        <translation>请腾出空间后重试。已保存的内容是安全的。</translation>
    </message>
    <message>
        <source>The disk of the workspace does not answer properly.</source>
        <translation>工作区所在磁盘响应异常。</translation>
    </message>
    <message>
        <source>Check the disk and its cables or network, then try again.</source>
        <translation>请检查磁盘及其连接或网络，然后重试。</translation>
    </message>
    <message>
        <source>The server is gone.</source>
        <translation>服务器已断开。</translation>
    </message>
    <message>
        <source>Check the network. What you typed is kept; WalletDesk goes on trying.</source>
        <translation>请检查网络。您输入的内容已保留，WalletDesk 会继续尝试。</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>服务器没有响应。</translation>
    </message>
    <message>
        <source>Check the address and the network, then try again.</source>
        <translation>请检查地址和网络，然后重试。</translation>
    </message>
    <message>
        <source>No protected connection could be made.</source>
        <translation>无法建立加密连接。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted. Tell the administrator; do not go round it.</source>
        <translation>服务器证书未通过验证。请告知管理员，不要绕过。</translation>
    </message>
    <message>
        <source>The workspace was altered by hand.</source>
        <translation>工作区被手工改动过。</translation>
    </message>
    <message>
        <source>Ask the administrator. Nothing was changed by this program.</source>
        <translation>请联系管理员。本程序未作任何更改。</translation>
    </message>
    <message>
        <source>The server is starting.</source>
        <translation>服务器正在启动。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>The server has no connection left.</source>
        <translation>服务器的连接已用完。</translation>
    </message>
    <message>
        <source>Close other desks of yours, or ask the administrator.</source>
        <translation>请关闭您的其他工作台，或联系管理员。</translation>
    </message>
    <message>
        <source>Your last step is not confirmed yet.</source>
        <translation>您的上一步尚未确认。</translation>
    </message>
    <message>
        <source>It was sent; WalletDesk is checking it and will not do it twice.</source>
        <translation>已经发送，WalletDesk 正在核对，不会重复执行。</translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Check the number; it may also be closed to you.</source>
        <translation>请核对编号，也可能您无权查看。</translation>
    </message>
    <message>
        <source>It is no longer in the state you saw.</source>
        <translation>它已不是您看到时的状态。</translation>
    </message>
    <message>
        <source>What you typed is still here. Look at the present state and try again.</source>
        <translation>您输入的内容仍然保留。请查看当前状态后重试。</translation>
    </message>
    <message>
        <source>You may not do this.</source>
        <translation>您不能执行此操作。</translation>
    </message>
    <message>
        <source>Something is missing or not allowed here.</source>
        <translation>有内容缺失或不被允许。</translation>
    </message>
    <message>
        <source>Check the fields and try again.</source>
        <translation>请检查各项后重试。</translation>
    </message>
    <message>
        <source>The workspace is busy.</source>
        <translation>工作区正忙。</translation>
    </message>
    <message>
        <source>Another program is writing to it. Try again in a moment.</source>
        <translation>另一个程序正在写入，请稍后重试。</translation>
    </message>
    <message>
        <source>The workspace cannot be reached.</source>
        <translation>无法连接工作区。</translation>
    </message>
    <message>
        <source>The answer took too long.</source>
        <translation>等待应答超时。</translation>
    </message>
    <message>
        <source>Try again, or narrow what you ask for.</source>
        <translation>请重试，或缩小查询范围。</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>A newer request took its place.</source>
        <translation>已被更新的请求取代。</translation>
    </message>
    <message>
        <source>The workspace does not fit this program.</source>
        <translation>工作区与本程序不匹配。</translation>
    </message>
    <message>
        <source>Its schema has another version. Ask the administrator. Nothing was changed.</source>
        <translation>数据结构版本不同。请联系管理员。未作任何更改。</translation>
    </message>
    <message>
        <source>The workspace cannot be read or written.</source>
        <translation>工作区无法读写。</translation>
    </message>
    <message>
        <source>Its disk may be full or read-only, or its file damaged. Nothing was lost.</source>
        <translation>磁盘可能已满或只读，或文件已损坏。内容没有丢失。</translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation>程序出错了。</translation>
    </message>
    <message>
        <source>Tell the administrator this number: %1</source>
        <translation>请将此编号告知管理员：%1</translation>
    </message>
    <message>
        <source>This login cannot be used.</source>
        <translation>此登录名不能使用。</translation>
    </message>
    <message>
        <source>This login is already taken.</source>
        <translation>此登录名已被使用。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请另选一个。</translation>
    </message>
    <message>
        <source>There is nobody with this login.</source>
        <translation>没有使用此登录名的人。</translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translation>请检查拼写。</translation>
    </message>
    <message>
        <source>This person is no longer active.</source>
        <translation>此人已停用。</translation>
    </message>
    <message>
        <source>Look at the list of staff again.</source>
        <translation>请重新查看员工列表。</translation>
    </message>
    <message>
        <source>The employee number or the name is missing.</source>
        <translation>缺少工号或姓名。</translation>
    </message>
    <message>
        <source>A new person needs both.</source>
        <translation>新增人员时两者都要填写。</translation>
    </message>
    <message>
        <source>The password could not be set.</source>
        <translation>无法设置密码。</translation>
    </message>
    <message>
        <source>Try again, or ask a security officer.</source>
        <translation>请重试，或联系安全管理员。</translation>
    </message>
    <message>
        <source>The password is too short.</source>
        <translation>密码太短。</translation>
    </message>
    <message>
        <source>Choose a longer one.</source>
        <translation>请设置更长的密码。</translation>
    </message>
    <message>
        <source>There is no such account.</source>
        <translation>没有这个账户。</translation>
    </message>
    <message>
        <source>There is no such hold.</source>
        <translation>没有这笔冻结。</translation>
    </message>
    <message>
        <source>Look at the list of holds again.</source>
        <translation>请重新查看冻结列表。</translation>
    </message>
    <message>
        <source>There is no such request.</source>
        <translation>没有这个申请。</translation>
    </message>
    <message>
        <source>Look at the list of requests again.</source>
        <translation>请重新查看申请列表。</translation>
    </message>
    <message>
        <source>This hold still runs.</source>
        <translation>这笔冻结仍在生效。</translation>
    </message>
    <message>
        <source>Request its release; a supervisor decides.</source>
        <translation>请申请解冻，由主管审批。</translation>
    </message>
    <message>
        <source>What a hold says never changes.</source>
        <translation>冻结的内容不可更改。</translation>
    </message>
    <message>
        <source>Place a new hold and request the release of the old one.</source>
        <translation>请新建一笔冻结，并为原冻结申请解冻。</translation>
    </message>
    <message>
        <source>What a request says never changes.</source>
        <translation>申请的内容不可更改。</translation>
    </message>
    <message>
        <source>Make a new request.</source>
        <translation>请重新提交申请。</translation>
    </message>
    <message>
        <source>The number, customer and time of a ticket never change.</source>
        <translation>工单的编号、客户和时间不可更改。</translation>
    </message>
    <message>
        <source>Open a new ticket and link it.</source>
        <translation>请新建工单并关联。</translation>
    </message>
    <message>
        <source>The customer, account and amount of a payment never change.</source>
        <translation>交易的客户、账户和金额不可更改。</translation>
    </message>
    <message>
        <source>Record a correction in the wallet&apos;s core.</source>
        <translation>请在钱包核心系统中记录更正。</translation>
    </message>
    <message>
        <source>A ticket&apos;s level is never lowered.</source>
        <translation>工单的级别只升不降。</translation>
    </message>
    <message>
        <source>Assign it to somebody else instead.</source>
        <translation>请改为分配给其他人。</translation>
    </message>
    <message>
        <source>The field cannot be opened for so long.</source>
        <translation>该字段的明文不能显示这么久。</translation>
    </message>
    <message>
        <source>The field was not opened yet.</source>
        <translation>该字段尚未显示明文。</translation>
    </message>
    <message>
        <source>This result is no longer yours to open.</source>
        <translation>您已无权打开此结果。</translation>
    </message>
    <message>
        <source>Search again, then open it.</source>
        <translation>请重新搜索后再打开。</translation>
    </message>
    <message>
        <source>The search is too old.</source>
        <translation>这次搜索已过期。</translation>
    </message>
    <message>
        <source>Search again, then open the result.</source>
        <translation>请重新搜索后再打开结果。</translation>
    </message>
    <message>
        <source>The diagnosis could not be kept on the ticket.</source>
        <translation>诊断未能随工单保存。</translation>
    </message>
    <message>
        <source>Show the diagnosis again, then open the ticket from it.</source>
        <translation>请重新查看诊断，再从诊断新建工单。</translation>
    </message>
    <message>
        <source>This step has no valid number.</source>
        <translation>这一步没有有效的编号。</translation>
    </message>
    <message>
        <source>Close the dialog and start again.</source>
        <translation>请关闭对话框后重新开始。</translation>
    </message>
    <message>
        <source>These two steps cannot be one.</source>
        <translation>这两步不能合为一步。</translation>
    </message>
    <message>
        <source>Take them one after the other.</source>
        <translation>请依次执行。</translation>
    </message>
    <message>
        <source>The connection does not follow the rules of the workspace.</source>
        <translation>连接不符合工作区的规则。</translation>
    </message>
    <message>
        <source>Sign in again. If it stays so, tell the administrator this number: %1</source>
        <translation>请重新登录。如仍如此，请将此编号告知管理员：%1</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>它已存在。</translation>
    </message>
    <message>
        <source>Look at the present state; nothing was done twice.</source>
        <translation>请查看当前状态，没有重复执行。</translation>
    </message>
    <message>
        <source>An address must not hold a password.</source>
        <translation>地址中不得包含密码。</translation>
    </message>
    <message>
        <source>Take it out of the address; the password has its own field.</source>
        <translation>请从地址中删去，密码填写在单独的输入框中。</translation>
    </message>
    <message>
        <source>This is no address of a workspace.</source>
        <translation>这不是工作区地址。</translation>
    </message>
    <message>
        <source>It begins with postgresql:// or sqlite:.</source>
        <translation>工作区地址以 postgresql:// 或 sqlite: 开头。</translation>
    </message>
    <message>
        <source>The address names no file.</source>
        <translation>地址没有写明文件。</translation>
    </message>
    <message>
        <source>Write sqlite: and the path of the workspace&apos;s file.</source>
        <translation>请填写 sqlite: 和工作区文件的路径。</translation>
    </message>
    <message>
        <source>The address names no database.</source>
        <translation>地址没有写明数据库。</translation>
    </message>
    <message>
        <source>Write it after the host: postgresql://host/walletdesk.</source>
        <translation>请写在主机之后：postgresql://host/walletdesk。</translation>
    </message>
    <message>
        <source>The address has an option that is not allowed.</source>
        <translation>地址中有不允许的选项。</translation>
    </message>
    <message>
        <source>Ask the administrator for the address.</source>
        <translation>请向管理员索取地址。</translation>
    </message>
    <message>
        <source>You wrote this version, or a draft that it grew from.</source>
        <translation>这个版本（或它所依据的草稿）是您写的。</translation>
    </message>
    <message>
        <source>Another supervisor must activate it.</source>
        <translation>须由另一位主管启用。</translation>
    </message>
    <message>
        <source>You have not run the test cases of this version, or some failed.</source>
        <translation>您还没有运行这个版本的测试用例，或有用例未通过。</translation>
    </message>
    <message>
        <source>Run them; all must pass before you can activate it.</source>
        <translation>请先运行测试用例，全部通过后才能启用。</translation>
    </message>
    <message>
        <source>Some test cases of this version fail.</source>
        <translation>这个版本有测试用例未通过。</translation>
    </message>
    <message>
        <source>Look at what differs; only a version whose cases all pass can be activated.</source>
        <translation>请查看不一致之处；测试用例全部通过的版本才能启用。</translation>
    </message>
    <message>
        <source>The text is not the one that was tested.</source>
        <translation>内容与测试时的不一致。</translation>
    </message>
    <message>
        <source>Load the version again and run its test cases.</source>
        <translation>请重新载入该版本并运行测试用例。</translation>
    </message>
    <message>
        <source>This version is the active one.</source>
        <translation>这个版本正在使用中。</translation>
    </message>
    <message>
        <source>To retire it, activate another version.</source>
        <translation>如需停用，请启用另一个版本。</translation>
    </message>
    <message>
        <source>This version is no draft.</source>
        <translation>这个版本不是草稿。</translation>
    </message>
    <message>
        <source>Only drafts can be discarded; an active version is replaced by activating another one.</source>
        <translation>只有草稿可以作废；使用中的版本要通过启用另一个版本来替换。</translation>
    </message>
    <message>
        <source>This draft was discarded or saved anew.</source>
        <translation>这份草稿已作废或已另存为新版本。</translation>
    </message>
    <message>
        <source>Open the newest draft, or save its text as a new one.</source>
        <translation>请打开最新的草稿，或把它的内容另存为新草稿。</translation>
    </message>
    <message>
        <source>There is no such version of the checklist.</source>
        <translation>没有这个版本的检查清单。</translation>
    </message>
    <message>
        <source>Load the list again.</source>
        <translation>请刷新列表。</translation>
    </message>
    <message>
        <source>The checklist&apos;s id is missing or not usable.</source>
        <translation>检查清单的标识缺失或不可用。</translation>
    </message>
    <message>
        <source>Use 1 to 100 letters, digits and signs without blanks.</source>
        <translation>请使用 1 至 100 个字母、数字或符号，不含空格。</translation>
    </message>
    <message>
        <source>The checklist is empty or larger than 1 MB.</source>
        <translation>检查清单为空或超过 1 MB。</translation>
    </message>
    <message>
        <source>Remove what it does not need, then save again.</source>
        <translation>请删去不需要的内容后再保存。</translation>
    </message>
    <message>
        <source>The result of the test cases does not add up.</source>
        <translation>测试结果的数目对不上。</translation>
    </message>
    <message>
        <source>Run the test cases again.</source>
        <translation>请重新运行测试用例。</translation>
    </message>
    <message>
        <source>A saved version does not change.</source>
        <translation>已保存的版本不能修改。</translation>
    </message>
    <message>
        <source>Save what you changed as a new draft.</source>
        <translation>请把修改另存为新草稿。</translation>
    </message>
    <message>
        <source>This version was not activated.</source>
        <translation>这个版本未经启用。</translation>
    </message>
    <message>
        <source>Activate it: a second person, and all test cases passed.</source>
        <translation>请按流程启用：由第二人操作，且测试用例全部通过。</translation>
    </message>
    <message>
        <source>There is no such channel, issuer or merchant.</source>
        <translation>没有该渠道、发卡行或商户。</translation>
    </message>
    <message>
        <source>Check its code, name or number.</source>
        <translation>请核对代码、名称或编号。</translation>
    </message>
    <message>
        <source>An incident cannot begin in the future.</source>
        <translation>故障开始时间不能在将来。</translation>
    </message>
    <message>
        <source>Give the instant at which it was first seen.</source>
        <translation>请填写首次发现的时间。</translation>
    </message>
    <message>
        <source>This incident is declared already.</source>
        <translation>该故障已申报。</translation>
    </message>
    <message>
        <source>Look at the open incidents; one stands for each code of a channel, issuer or merchant.</source>
        <translation>请查看未结束的故障；同一对象的同一返回码只能有一个。</translation>
    </message>
    <message>
        <source>There is no such incident.</source>
        <translation>没有该故障。</translation>
    </message>
    <message>
        <source>Read the list of incidents again.</source>
        <translation>请重新读取故障列表。</translation>
    </message>
    <message>
        <source>This incident is closed.</source>
        <translation>该故障已结束。</translation>
    </message>
    <message>
        <source>Declare a new one if it has come back.</source>
        <translation>如果再次发生，请重新申报。</translation>
    </message>
    <message>
        <source>The incident is still open.</source>
        <translation>该故障尚未结束。</translation>
    </message>
    <message>
        <source>Close it first; its tickets are resolved with it.</source>
        <translation>请先结束故障，工单会随之解决。</translation>
    </message>
    <message>
        <source>What was declared does not change.</source>
        <translation>申报内容不能修改。</translation>
    </message>
    <message>
        <source>Close the incident and declare another one.</source>
        <translation>请结束该故障并重新申报。</translation>
    </message>
    <message>
        <source>The reply of this incident was given already.</source>
        <translation>该故障的回复已发出。</translation>
    </message>
    <message>
        <source>Each ticket gets it once; write to a single customer on their ticket.</source>
        <translation>每张工单只发送一次；单独回复请在工单中填写。</translation>
    </message>
    <message>
        <source>The incident has no reply yet.</source>
        <translation>该故障还没有回复。</translation>
    </message>
    <message>
        <source>Write the reply; then it goes to the tickets.</source>
        <translation>请先填写回复，再发送到工单。</translation>
    </message>
    <message>
        <source>The ticket is not attached to the incident.</source>
        <translation>该工单未关联到故障。</translation>
    </message>
    <message>
        <source>Attach it first.</source>
        <translation>请先关联。</translation>
    </message>
    <message>
        <source>The ticket was settled with the incident already.</source>
        <translation>该工单已随故障解决。</translation>
    </message>
    <message>
        <source>Look at the ticket; it may have been opened again.</source>
        <translation>请查看工单，可能已重新打开。</translation>
    </message>
    <message>
        <source>This payment has no response code.</source>
        <translation>该笔交易没有返回码。</translation>
    </message>
    <message>
        <source>There is nothing to collect.</source>
        <translation>没有可收集的内容。</translation>
    </message>
    <message>
        <source>The judgement of the checks cannot be read.</source>
        <translation>检查项评价无法读取。</translation>
    </message>
    <message>
        <source>Diagnose the payment again and judge anew.</source>
        <translation>请重新诊断该笔交易后再评价。</translation>
    </message>
    <message>
        <source>The list of payments cannot be read.</source>
        <translation>无法读取付款列表。</translation>
    </message>
    <message>
        <source>Choose the payments again.</source>
        <translation>请重新选择付款。</translation>
    </message>
    <message>
        <source>These are too many payments at once.</source>
        <translation>一次查询的付款过多。</translation>
    </message>
    <message>
        <source>Ask for at most 500 at a time.</source>
        <translation>每次最多查询 500 笔。</translation>
    </message>
    <message>
        <source>You have revealed as many fields as one hour allows.</source>
        <translation>本小时内可查看的完整信息次数已用完。</translation>
    </message>
    <message>
        <source>Wait, or ask a supervisor to go on with this customer.</source>
        <translation>请稍后再试，或请主管继续处理该客户。</translation>
    </message>
    <message>
        <source>You have opened as many customers as one hour allows.</source>
        <translation>本小时内可打开的客户数已用完。</translation>
    </message>
    <message>
        <source>Wait a little; customers that are open already stay open.</source>
        <translation>请稍等；已打开的客户不受影响。</translation>
    </message>
    <message>
        <source>This customer&apos;s records are not open.</source>
        <translation>该客户的资料尚未打开。</translation>
    </message>
    <message>
        <source>Open the customer, then try again.</source>
        <translation>请先打开该客户，再试一次。</translation>
    </message>
    <message>
        <source>VIP customer: locked until a supervisor lets you look.</source>
        <translation>VIP 客户：资料已锁定，需主管授权后查看。</translation>
    </message>
    <message>
        <source>Ask for access; holds and tickets need none.</source>
        <translation>请申请查看权限；冻结和建工单无需授权。</translation>
    </message>
    <message>
        <source>This customer&apos;s records are open to you.</source>
        <translation>您已可查看该客户的资料。</translation>
    </message>
    <message>
        <source>Read the customer again with F5.</source>
        <translation>请按 F5 重新读取客户资料。</translation>
    </message>
    <message>
        <source>Somebody on the staff needs at least one kind.</source>
        <translation>员工至少要有一种岗位。</translation>
    </message>
    <message>
        <source>Choose from agent, supervisor, auditor and security.</source>
        <translation>请在坐席、主管、审计员和安全员中选择。</translation>
    </message>
    <message>
        <source>The note of a refusal cannot be read.</source>
        <translation>拒绝记录无法读取。</translation>
    </message>
    <message>
        <source>Update WalletDesk, then go on.</source>
        <translation>请更新 WalletDesk 后继续。</translation>
    </message>
    <message>
        <source>The server offers no protected connection.</source>
        <translation>服务器不提供加密连接。</translation>
    </message>
    <message>
        <source>No login and no password was sent to it. Tell the administrator.</source>
        <translation>没有向它发送登录名和密码。请告知管理员。</translation>
    </message>
    <message>
        <source>This computer does not know by whom the server&apos;s certificate is signed.</source>
        <translation>本机不知道服务器证书由谁签发。</translation>
    </message>
    <message>
        <source>The administrator installs the root certificate, or names it in the address.</source>
        <translation>请管理员安装根证书，或在地址中指明。</translation>
    </message>
    <message>
        <source>The server asks for the password in a way that would give it away.</source>
        <translation>服务器索取密码的方式会泄露密码。</translation>
    </message>
    <message>
        <source>It was not sent. Tell the administrator; do not go round it.</source>
        <translation>密码没有发送。请告知管理员，不要绕过。</translation>
    </message>
    <message>
        <source>The record was not opened by you.</source>
        <translation>该审计记录不是由您打开的。</translation>
    </message>
    <message>
        <source>Open the Audit screen again.</source>
        <translation>请重新打开“审计”页面。</translation>
    </message>
    <message>
        <source>The record has been open for too long.</source>
        <translation>审计记录打开时间过长。</translation>
    </message>
    <message>
        <source>Open the Audit screen again; that is put on record too.</source>
        <translation>请重新打开“审计”页面；此操作同样会留痕。</translation>
    </message>
    <message>
        <source>The filter cannot be used.</source>
        <translation>筛选条件不可用。</translation>
    </message>
    <message>
        <source>Check the login and the action.</source>
        <translation>请检查登录名和操作。</translation>
    </message>
    <message>
        <source>You placed or asked for it yourself. Ask another supervisor.</source>
        <translation>这是您本人发起或申请的，请由另一位主管处理。</translation>
    </message>
    <message>
        <source>The amount is above your own limit.</source>
        <translation>金额超出您本人的限额。</translation>
    </message>
    <message>
        <source>What you approved already for this payment or customer counts. Ask a supervisor with a higher limit.</source>
        <translation>您已为本笔交易或该客户批准的金额也计算在内。请由限额更高的主管处理。</translation>
    </message>
    <message>
        <source>That is more than is left of the payment.</source>
        <translation>超过了这笔支付的可退余额。</translation>
    </message>
    <message>
        <source>Refunds made and requests under way count. Look at the payment again.</source>
        <translation>已退款和处理中的申请都计算在内。请重新查看该交易。</translation>
    </message>
    <message>
        <source>This payment cannot be refunded.</source>
        <translation>该交易不能退款。</translation>
    </message>
    <message>
        <source>Only a payment that succeeded and is not refunded in full can be. A transfer is recalled from its payee.</source>
        <translation>只有成功且未全额退款的支付才能退款；转账须向收款人追回。</translation>
    </message>
    <message>
        <source>The amount must be more than nothing.</source>
        <translation>金额必须大于零。</translation>
    </message>
    <message>
        <source>The payment was made in another currency.</source>
        <translation>该交易使用的是其他币种。</translation>
    </message>
    <message>
        <source>Close the dialog and open it again from the payment.</source>
        <translation>请关闭窗口，从该交易重新打开。</translation>
    </message>
    <message>
        <source>Only who asked for it can take it back.</source>
        <translation>只有申请人本人可以撤回。</translation>
    </message>
    <message>
        <source>A supervisor can reject it under Approvals.</source>
        <translation>主管可以在“审批”中驳回。</translation>
    </message>
    <message>
        <source>Who asked for it has left the desk.</source>
        <translation>申请人已离岗。</translation>
    </message>
    <message>
        <source>Reject it; somebody on the staff can ask anew.</source>
        <translation>请驳回，由在岗人员重新申请。</translation>
    </message>
    <message>
        <source>Look at the present state and ask anew.</source>
        <translation>请查看当前状态，重新申请。</translation>
    </message>
    <message>
        <source>This device, card or payee is not one of the customer&apos;s.</source>
        <translation>该设备、银行卡或收款方不属于这位客户。</translation>
    </message>
    <message>
        <source>Choose one from the list again.</source>
        <translation>请从列表中重新选择。</translation>
    </message>
    <message>
        <source>More than 200 customers share this.</source>
        <translation>共用它的客户超过 200 人。</translation>
    </message>
    <message>
        <source>Choose something rarer, such as the device; so many are hardly one ring.</source>
        <translation>请改选共用者更少的线索，例如设备；人数这么多，很难是同一团伙。</translation>
    </message>
    <message>
        <source>The ring is not the one you were shown any more; nobody was frozen.</source>
        <translation>团伙成员与刚才所示的已不一致，未冻结任何人。</translation>
    </message>
    <message>
        <source>Look at it again, then freeze it.</source>
        <translation>请重新查看名单，再冻结。</translation>
    </message>
    <message>
        <source>You were not shown this ring.</source>
        <translation>您还没有查看过该团伙的名单。</translation>
    </message>
    <message>
        <source>Look at it first, then freeze it.</source>
        <translation>请先查看名单，再冻结。</translation>
    </message>
    <message>
        <source>You were shown this ring more than 15 minutes ago.</source>
        <translation>您查看该团伙名单已超过 15 分钟。</translation>
    </message>
    <message>
        <source>A connection pooler stands between this program and the server.</source>
        <translation>本程序与服务器之间有连接池。</translation>
    </message>
    <message>
        <source>Ask the administrator for the server&apos;s own address and port: sessions must not be shared.</source>
        <translation>请向管理员索取服务器本身的地址和端口：会话不能共用。</translation>
    </message>
    <message>
        <source>That is told to its own login alone.</source>
        <translation>该信息只告知本人账号。</translation>
    </message>
    <message>
        <source>Sign out and in again.</source>
        <translation>请退出后重新登录。</translation>
    </message>
    <message>
        <source>The clock of this computer is more than a day wrong.</source>
        <translation>本机时间误差超过一天。</translation>
    </message>
    <message>
        <source>Set it right, then try again.</source>
        <translation>请校准时间后重试。</translation>
    </message>
    <message>
        <source>The database server is too old for this program.</source>
        <translation>数据库服务器版本过低，本程序不支持。</translation>
    </message>
    <message>
        <source>It runs PostgreSQL %2; version 15 or later is needed. Ask the administrator to upgrade it. Nothing was changed.</source>
        <translation>服务器运行的是 PostgreSQL %2，需要 15 或更高版本。请联系管理员升级。未做任何更改。</translation>
    </message>
    <message>
        <source>The waiting refunds were not opened by you.</source>
        <translation>这份待审批退款列表不是您打开的。</translation>
    </message>
    <message>
        <source>Open Approvals again.</source>
        <translation>请重新打开“审批”页面。</translation>
    </message>
    <message>
        <source>The waiting refunds have been open for too long.</source>
        <translation>待审批退款列表打开时间过长。</translation>
    </message>
    <message>
        <source>Open Approvals again; that is put on record too.</source>
        <translation>请重新打开“审批”页面；此操作同样会留痕。</translation>
    </message>
    <message>
        <source>Ask a security officer to add you.</source>
        <translation>请安全管理员为您添加账号。</translation>
    </message>
    <message>
        <source>Use 1 to 63 small letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;, beginning with a letter.</source>
        <translation>请使用 1 至 63 个小写字母、数字、“.”、“_”和“-”，并以字母开头。</translation>
    </message>
    <message>
        <source>That employee number is of somebody with another name.</source>
        <translation>该工号属于另一个姓名的员工。</translation>
    </message>
    <message>
        <source>Check the number and the name.</source>
        <translation>请核对工号和姓名。</translation>
    </message>
    <message>
        <source>That is too short, or no text to search for.</source>
        <translation>搜索内容太短或无法搜索。</translation>
    </message>
    <message>
        <source>Type more of the number or the name.</source>
        <translation>请多输入几位号码或几个字。</translation>
    </message>
    <message>
        <source>The list of tickets cannot be read.</source>
        <translation>无法读取工单列表。</translation>
    </message>
    <message>
        <source>Choose the tickets again.</source>
        <translation>请重新选择工单。</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Counterparty</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Balance after</source>
        <translation>交易后余额</translation>
    </message>
    <message>
        <source>%1
Order %2</source>
        <translation>%1
订单号 %2</translation>
    </message>
    <message>
        <source>Fee %1</source>
        <translation>手续费 %1</translation>
    </message>
    <message>
        <source>%1 – response code %2 (%3)</source>
        <translation>%1 – 返回码 %2（%3）</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>查看全部 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what is shared with other customers</source>
        <translation>查看与其他客户共用的信息</translation>
    </message>
    <message>
        <source>What this customer shares with others, as a graph and a table</source>
        <translation>以图和表查看该客户与其他客户共用的信息</translation>
    </message>
</context>
<context>
    <name>RefundWords</name>
    <message>
        <source>Paid twice</source>
        <translation>重复支付</translation>
    </message>
    <message>
        <source>Wrong amount</source>
        <translation>金额有误</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未收到商品或服务</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>订单已取消</translation>
    </message>
    <message>
        <source>Not authorised by the customer</source>
        <translation>非客户本人授权</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>善意补偿</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Waits for a supervisor</source>
        <translation>待主管审批</translation>
    </message>
    <message>
        <source>Approved, not yet carried out</source>
        <translation>已批准，待退款</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>已失效</translation>
    </message>
</context>
<context>
    <name>RingWords</name>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款方</translation>
    </message>
    <message>
        <source>Frozen now</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Frozen already</source>
        <translation>此前已冻结</translation>
    </message>
    <message>
        <source>Not frozen: the customer is closed</source>
        <translation>未冻结：客户已销户</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This is a cause</source>
        <translation>这是原因</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>无法核对</translation>
    </message>
    <message>
        <source>Ask the customer</source>
        <translation>询问客户</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Unconfirmed, checking</source>
        <translation>未确认，核对中</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>已离线</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Account closed</source>
        <translation>已销户</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Reported lost</source>
        <translation>已挂失</translation>
    </message>
    <message>
        <source>Reported stolen</source>
        <translation>已报失窃</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>受限</translation>
    </message>
    <message>
        <source>Card closed</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录成功</translation>
    </message>
    <message>
        <source>Wrong password</source>
        <translation>密码错误</translation>
    </message>
    <message>
        <source>Code failed</source>
        <translation>验证码错误</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已拦截</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>未决定</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Verification locked</source>
        <translation>核验已锁定</translation>
    </message>
    <message>
        <source>Caller verified</source>
        <translation>来电已核验</translation>
    </message>
    <message>
        <source>Caller not verified</source>
        <translation>来电未核验</translation>
    </message>
    <message>
        <source>Identity unverified</source>
        <translation>未实名</translation>
    </message>
    <message>
        <source>Identity level %1</source>
        <translation>实名 %1 级</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>Risk decided</source>
        <translation>风控已决策</translation>
    </message>
    <message>
        <source>Sent to the channel</source>
        <translation>已发往渠道</translation>
    </message>
    <message>
        <source>Channel answered</source>
        <translation>渠道已应答</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>已扣款</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已结算</translation>
    </message>
    <message>
        <source>Merchant notified</source>
        <translation>已通知商户</translation>
    </message>
    <message>
        <source>Queried</source>
        <translation>已查询</translation>
    </message>
    <message>
        <source>Order closed</source>
        <translation>订单已关闭</translation>
    </message>
    <message>
        <source>Refund requested</source>
        <translation>已申请退款</translation>
    </message>
    <message>
        <source>Refund accepted</source>
        <translation>退款已受理</translation>
    </message>
    <message>
        <source>Refund settled</source>
        <translation>退款已到账</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>Balance and card</source>
        <translation>余额和银行卡</translation>
    </message>
    <message>
        <source>No second factor</source>
        <translation>无二次验证</translation>
    </message>
    <message>
        <source>SMS code</source>
        <translation>短信验证</translation>
    </message>
    <message>
        <source>Authenticator app</source>
        <translation>验证器应用</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>安全密钥</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>客服</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>支付</translation>
    </message>
    <message>
        <source>Transfer out</source>
        <translation>转出</translation>
    </message>
    <message>
        <source>Transfer in</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>充值</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>提现</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>已冲正</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>部分退款</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Outgoing payments</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Withdrawals</source>
        <translation>提现</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部收支</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Account takeover</source>
        <translation>账户被盗用</translation>
    </message>
    <message>
        <source>Phone lost</source>
        <translation>手机丢失</translation>
    </message>
    <message>
        <source>Card lost</source>
        <translation>银行卡丢失</translation>
    </message>
    <message>
        <source>Customer&apos;s request</source>
        <translation>客户要求</translation>
    </message>
    <message>
        <source>Fraud suspected</source>
        <translation>疑似欺诈</translation>
    </message>
    <message>
        <source>Legal order</source>
        <translation>司法要求</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Placed in error</source>
        <translation>误冻结</translation>
    </message>
    <message>
        <source>Customer verified</source>
        <translation>客户已核验</translation>
    </message>
    <message>
        <source>Investigation closed</source>
        <translation>调查已结束</translation>
    </message>
    <message>
        <source>Order lifted</source>
        <translation>司法要求已解除</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>审计员</translation>
    </message>
    <message>
        <source>Security officer</source>
        <translation>安全管理员</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>在线会话</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Follow-up needed</source>
        <translation>需要跟进</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>打错电话</translation>
    </message>
    <message>
        <source>Code sent by SMS</source>
        <translation>短信验证码</translation>
    </message>
    <message>
        <source>Last four of the ID</source>
        <translation>证件后四位</translation>
    </message>
    <message>
        <source>Last four of a card</source>
        <translation>银行卡后四位</translation>
    </message>
    <message>
        <source>A recent payment</source>
        <translation>最近一笔交易</translation>
    </message>
    <message>
        <source>Registered e-mail</source>
        <translation>登记邮箱</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号</translation>
    </message>
    <message>
        <source>Calling back</source>
        <translation>回拨客户</translation>
    </message>
    <message>
        <source>Identity check</source>
        <translation>核对身份</translation>
    </message>
    <message>
        <source>Case work</source>
        <translation>办理工单</translation>
    </message>
    <message>
        <source>Regulator&apos;s request</source>
        <translation>监管要求</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Waiting for customer</source>
        <translation>等待客户</translation>
    </message>
    <message>
        <source>Waiting for third party</source>
        <translation>等待第三方</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>支付失败</translation>
    </message>
    <message>
        <source>Money missing</source>
        <translation>款项未到账</translation>
    </message>
    <message>
        <source>Account access</source>
        <translation>账户登录</translation>
    </message>
    <message>
        <source>Fraud</source>
        <translation>欺诈</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>已解释</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Compensated</source>
        <translation>已补偿</translation>
    </message>
    <message>
        <source>Not justified</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>客户撤回</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Customer&apos;s message</source>
        <translation>客户留言</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Reply to customer</source>
        <translation>回复客户</translation>
    </message>
    <message>
        <source>State changed</source>
        <translation>状态变更</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>User number</source>
        <translation>用户编号</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>银行卡号</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Merchant order number</source>
        <translation>商户订单号</translation>
    </message>
    <message>
        <source>Channel reference</source>
        <translation>渠道流水号</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>Not failed</source>
        <translation>未失败</translation>
    </message>
    <message>
        <source>Definitely failed</source>
        <translation>确定失败</translation>
    </message>
    <message>
        <source>May be paid again now</source>
        <translation>现在可重新支付</translation>
    </message>
    <message>
        <source>May be paid again later</source>
        <translation>稍后可重新支付</translation>
    </message>
    <message>
        <source>Outcome unknown, query first</source>
        <translation>结果未知，先查询</translation>
    </message>
    <message>
        <source>Still unknown</source>
        <translation>仍未知</translation>
    </message>
</context>
<context>
    <name>ctl</name>
    <message>
        <source>Contact %1 is open.</source>
        <translation>联系记录 %1 已开始。</translation>
    </message>
    <message>
        <source>Contact %1 is closed.</source>
        <translation>联系记录 %1 已结束。</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Started at</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>联系结果</translation>
    </message>
    <message>
        <source>Locked: too many failed answers in 24 hours.</source>
        <translation>已锁定：24 小时内未通过的问题过多。</translation>
    </message>
    <message>
        <source>The caller is verified.</source>
        <translation>来电人已核验。</translation>
    </message>
    <message>
        <source>The caller is not verified yet.</source>
        <translation>来电人尚未核验。</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>%1 的密码：</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>再输入一次：</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>KYC</source>
        <translation>实名</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Spent today</source>
        <translation>今日支出</translation>
    </message>
    <message>
        <source>Daily limit</source>
        <translation>日限额</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发卡行</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Counterparty</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>In %1, out %2, %3 payments</source>
        <translation>收入 %1，支出 %2，共 %3 笔交易</translation>
    </message>
    <message>
        <source>More: --after %1</source>
        <translation>更多：--after %1</translation>
    </message>
    <message>
        <source>, query after %1 s</source>
        <translation>，%1 秒后查询</translation>
    </message>
    <message>
        <source>Outcome: %1%2%3</source>
        <translation>结果：%1%2%3</translation>
    </message>
    <message>
        <source>, money taken</source>
        <translation>，已扣款</translation>
    </message>
    <message>
        <source>Say: %1</source>
        <translation>对客户说：%1</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>%1 version %2: valid, %3 checks</source>
        <translation>%1 版本 %2：有效，%3 项检查</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>体系</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>可重试</translation>
    </message>
    <message>
        <source>May be told</source>
        <translation>可告知客户</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Means different things in different schemes: %1</source>
        <translation>在不同体系中含义不同：%1</translation>
    </message>
    <message>
        <source>%1 payments written.</source>
        <translation>已写出 %1 笔交易。</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Placed by</source>
        <translation>冻结人</translation>
    </message>
    <message>
        <source>Placed at</source>
        <translation>冻结时间</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Lapses at</source>
        <translation>失效时间</translation>
    </message>
    <message>
        <source>Yours to decide</source>
        <translation>可由您审批</translation>
    </message>
    <message>
        <source>Hold %1 stands for %2.</source>
        <translation>对 %2 的冻结 %1 已生效。</translation>
    </message>
    <message>
        <source>Release requested: %1. Another person decides within 72 hours.</source>
        <translation>已提交解冻申请：%1。由另一个人在 72 小时内审批。</translation>
    </message>
    <message>
        <source>Approved: the hold is released.</source>
        <translation>已批准，已解冻。</translation>
    </message>
    <message>
        <source>Rejected: the hold stands.</source>
        <translation>已驳回，冻结继续保持。</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>第 %1 行，%2 列：%3</translation>
    </message>
    <message>
        <source>Column %1 is not known and was left out.</source>
        <translation>未知的列 %1 已忽略。</translation>
    </message>
    <message>
        <source>%1 of %2 rows rejected; they are in %3 with the reasons.</source>
        <translation>%2 行中有 %1 行被拒绝；这些行和原因见 %3。</translation>
    </message>
    <message>
        <source>%1: %2 rows read, %3 added, %4 updated, %5 unchanged, %6 rejected.</source>
        <translation>%1：读入 %2 行，新增 %3，更新 %4，未变 %5，拒绝 %6。</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>未保存任何内容。</translation>
    </message>
    <message>
        <source>Columns concerned: %1</source>
        <translation>涉及的列：%1</translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Too short: one Chinese character, two letters or four digits are the least.</source>
        <translation>太短：至少输入一个汉字、两个字母或四位数字。</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有匹配的结果。</translation>
    </message>
    <message>
        <source>Search keys made for %1 people.</source>
        <translation>已为 %1 人生成搜索键。</translation>
    </message>
    <message>
        <source>Made %1 customers with %2 payments (%3 rows).</source>
        <translation>已生成 %1 位客户、%2 笔交易（%3 行）。</translation>
    </message>
    <message>
        <source>First password of %1: </source>
        <translation>%1 的初始密码：</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>已添加 %1。</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>%1 can no longer sign in.</source>
        <translation>%1 已不能登录。</translation>
    </message>
    <message>
        <source>Your new password: </source>
        <translation>您的新密码：</translation>
    </message>
    <message>
        <source>The password of %1 was set.</source>
        <translation>已设置 %1 的密码。</translation>
    </message>
    <message>
        <source>%1 is at version %2.</source>
        <translation>%1 现为版本 %2。</translation>
    </message>
    <message>
        <source>%1  %2  [%3, level %4, version %5]</source>
        <translation>%1  %2  [%3，%4 级，版本 %5]</translation>
    </message>
    <message>
        <source>Customer %1 (%2), owner %3</source>
        <translation>客户 %1（%2），负责人 %3</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>Payment %1</source>
        <translation>交易 %1</translation>
    </message>
    <message>
        <source>Diagnosis of %1: %2, %3</source>
        <translation>%1 的诊断：%2，%3</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Filed at</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>The login or password is wrong. Check --as or the URL&apos;s user, and WALLETDESK_PASSWORD or PGPASSFILE.</source>
        <translation>登录名或密码不正确。请检查 --as 或 URL 中的用户，以及 WALLETDESK_PASSWORD 或 PGPASSFILE。</translation>
    </message>
    <message>
        <source>This login is not an active member of staff here. Ask a security officer to add it.</source>
        <translation>此登录名不是这里的在职员工。请安全管理员添加。</translation>
    </message>
    <message>
        <source>This takes another kind of staff than you are.</source>
        <translation>您的角色没有这项权限。</translation>
    </message>
    <message>
        <source>No workspace is named. Give --workspace URL or set WALLETDESK_WORKSPACE.</source>
        <translation>未指定工作区。请给出 --workspace URL 或设置 WALLETDESK_WORKSPACE。</translation>
    </message>
    <message>
        <source>A password must not be part of the workspace URL. Use PGPASSFILE, PGPASSWORD or the prompt.</source>
        <translation>工作区 URL 中不得包含密码。请使用 PGPASSFILE、PGPASSWORD，或按提示输入。</translation>
    </message>
    <message>
        <source>The workspace URL starts neither with sqlite: nor with postgresql://.</source>
        <translation>工作区 URL 必须以 sqlite: 或 postgresql:// 开头。</translation>
    </message>
    <message>
        <source>The workspace URL names no file. Write sqlite:/path/desk.db.</source>
        <translation>工作区 URL 没有写明文件。请写成 sqlite:/path/desk.db。</translation>
    </message>
    <message>
        <source>The workspace URL names no database. Write postgresql://user@host/database.</source>
        <translation>工作区 URL 没有写明数据库。请写成 postgresql://user@host/database。</translation>
    </message>
    <message>
        <source>The workspace URL has an option that is not allowed there.</source>
        <translation>工作区 URL 中有不允许的选项。</translation>
    </message>
    <message>
        <source>The database server cannot be reached. Check the host and port, and that it runs.</source>
        <translation>无法连接数据库服务器。请检查主机和端口，并确认服务器正在运行。</translation>
    </message>
    <message>
        <source>The connection to the database broke. Try again.</source>
        <translation>与数据库的连接已断开。请重试。</translation>
    </message>
    <message>
        <source>The database takes no more connections. Close other windows of this login, or try again later.</source>
        <translation>数据库的连接已用完。请关闭此登录名的其他窗口，或稍后重试。</translation>
    </message>
    <message>
        <source>The command was sent and its answer is not known. Ask again with the same --command.</source>
        <translation>命令已发送，结果尚未确认。请用相同的 --command 再次询问。</translation>
    </message>
    <message>
        <source>The workspace is locked by another program. Try again when it is done.</source>
        <translation>工作区被另一个程序锁定。请等它完成后重试。</translation>
    </message>
    <message>
        <source>There is no workspace at that path. Make one with: walletdeskctl init</source>
        <translation>此路径没有工作区。新建请用：walletdeskctl init</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; free some space and try again.</source>
        <translation>磁盘已满，未作任何更改。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The workspace cannot be written to. Check the rights of the file and its folder.</source>
        <translation>工作区无法写入。请检查文件及其所在文件夹的权限。</translation>
    </message>
    <message>
        <source>The workspace file is damaged. Restore the last backup; do not work on with this file.</source>
        <translation>工作区文件已损坏。请恢复最近的备份，不要继续使用此文件。</translation>
    </message>
    <message>
        <source>The workspace file cannot be read or written. Check the disk.</source>
        <translation>工作区文件无法读写。请检查磁盘。</translation>
    </message>
    <message>
        <source>The workspace was made by a newer WalletDesk. Install the newer version.</source>
        <translation>工作区由更新版本的 WalletDesk 创建。请安装新版本。</translation>
    </message>
    <message>
        <source>The workspace is older than this WalletDesk. An administrator must run: walletdeskctl migrate</source>
        <translation>工作区的版本比本程序旧。请管理员运行：walletdeskctl migrate</translation>
    </message>
    <message>
        <source>A migration that was applied differs from this program&apos;s. Install the release that matches the workspace.</source>
        <translation>已执行的某个迁移与本程序的不同。请安装与工作区匹配的版本。</translation>
    </message>
    <message>
        <source>That is not a WalletDesk workspace. Check the URL, or make one with: walletdeskctl init</source>
        <translation>这不是 WalletDesk 工作区。请检查 URL，或新建：walletdeskctl init</translation>
    </message>
    <message>
        <source>The workspace exists already. Nothing was changed.</source>
        <translation>工作区已存在，未作任何更改。</translation>
    </message>
    <message>
        <source>There is no such kind of records. See: walletdeskctl import --help</source>
        <translation>没有这种记录。请参见：walletdeskctl import --help</translation>
    </message>
    <message>
        <source>The file cannot be read. Check its path and rights.</source>
        <translation>文件无法读取。请检查路径和权限。</translation>
    </message>
    <message>
        <source>The file is neither UTF-8 nor GB18030 throughout. Nothing was read; save it in one of them.</source>
        <translation>文件不全是 UTF-8，也不全是 GB18030，未读入任何内容。请用其中一种编码保存。</translation>
    </message>
    <message>
        <source>A quote is opened in the file and never closed. Nothing was stored.</source>
        <translation>文件中有未闭合的引号，未保存任何内容。</translation>
    </message>
    <message>
        <source>The file is empty. Its first row must name the columns.</source>
        <translation>文件为空。第一行必须是列名。</translation>
    </message>
    <message>
        <source>The file lacks columns that this kind needs. Nothing was read.</source>
        <translation>文件缺少这种记录所需的列，未读入任何内容。</translation>
    </message>
    <message>
        <source>A column is there twice. Nothing was read.</source>
        <translation>有重复的列，未读入任何内容。</translation>
    </message>
    <message>
        <source>Rows were rejected, so nothing was stored. Mend them, or store the good ones with --keep-going.</source>
        <translation>有行被拒绝，因此未保存任何内容。请修正，或用 --keep-going 保存其余的行。</translation>
    </message>
    <message>
        <source>There are customers in this workspace already. Seed an empty one.</source>
        <translation>此工作区已有客户。请在空的工作区中生成演示数据。</translation>
    </message>
    <message>
        <source>That is no instant. Write it like 2026-05-01T04:00:00Z.</source>
        <translation>这不是时刻。请写成 2026-05-01T04:00:00Z 的形式。</translation>
    </message>
    <message>
        <source>That is no time zone. Write it like Asia/Shanghai.</source>
        <translation>这不是时区。请写成 Asia/Shanghai 的形式。</translation>
    </message>
    <message>
        <source>The file of rejected rows cannot be written. Name another with --rejects.</source>
        <translation>无法写入被拒绝行的文件。请用 --rejects 指定另一个文件。</translation>
    </message>
    <message>
        <source>The database&apos;s administrator must do this. Use a URL whose user is a superuser.</source>
        <translation>这一步必须由数据库管理员执行。请使用超级用户的 URL。</translation>
    </message>
    <message>
        <source>There is no customer with that number.</source>
        <translation>没有这个编号的客户。</translation>
    </message>
    <message>
        <source>The customer has no account with that id.</source>
        <translation>该客户没有这个编号的账户。</translation>
    </message>
    <message>
        <source>The customer has no payment with that order number.</source>
        <translation>该客户没有这个订单号的交易。</translation>
    </message>
    <message>
        <source>That login is no active agent or supervisor; only they own tickets.</source>
        <translation>此登录名不是在职的客服或主管，只有他们可以负责工单。</translation>
    </message>
    <message>
        <source>The note needs at least 8 characters.</source>
        <translation>备注至少需要 8 个字符。</translation>
    </message>
    <message>
        <source>The reason needs at least 8 characters.</source>
        <translation>理由至少需要 8 个字符。</translation>
    </message>
    <message>
        <source>--until lies in the past.</source>
        <translation>--until 的时间已经过去。</translation>
    </message>
    <message>
        <source>The hold does not stand any more.</source>
        <translation>这笔冻结已不再生效。</translation>
    </message>
    <message>
        <source>A release of this hold was asked for already and waits for a decision.</source>
        <translation>这笔冻结已有人申请解冻，正在等待审批。</translation>
    </message>
    <message>
        <source>Somebody has decided on this request already.</source>
        <translation>这个申请已有人审批。</translation>
    </message>
    <message>
        <source>This takes another person: you placed it, asked for it, or it is you.</source>
        <translation>这一步必须由另一个人执行：冻结或申请出自您本人，或对象就是您。</translation>
    </message>
    <message>
        <source>The contact has ended. Open a new one.</source>
        <translation>这条联系记录已结束。请开始新的联系。</translation>
    </message>
    <message>
        <source>The caller is not verified: two questions must be passed in your open contact, or within the last 30 minutes.</source>
        <translation>来电人尚未核验：须在您进行中的联系里或最近 30 分钟内通过两个问题。</translation>
    </message>
    <message>
        <source>Verification is locked for 24 hours after three failed answers.</source>
        <translation>三个问题未通过，核验锁定 24 小时。</translation>
    </message>
    <message>
        <source>The 120 seconds of this reveal are over. Reveal again.</source>
        <translation>明文显示的 120 秒已过。请重新显示明文。</translation>
    </message>
    <message>
        <source>The ticket cannot go from its state to that one.</source>
        <translation>工单不能从当前状态转到这个状态。</translation>
    </message>
    <message>
        <source>Resolving takes --disposition: say how it ended.</source>
        <translation>解决工单需要 --disposition：请说明处理结果。</translation>
    </message>
    <message>
        <source>Reopening a closed ticket takes --reason.</source>
        <translation>重新打开已关闭的工单需要 --reason。</translation>
    </message>
    <message>
        <source>The ticket is closed; a supervisor can reopen it.</source>
        <translation>工单已关闭，主管可以重新打开。</translation>
    </message>
    <message>
        <source>The ticket is resolved or closed already.</source>
        <translation>工单已解决或已关闭。</translation>
    </message>
    <message>
        <source>The ticket is at the highest level already.</source>
        <translation>工单已处于最高级别。</translation>
    </message>
    <message>
        <source>Only a supervisor may do this.</source>
        <translation>只有主管可以执行此操作。</translation>
    </message>
    <message>
        <source>A login starts with a small letter and has only small letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;, 63 at most.</source>
        <translation>登录名以小写字母开头，只含小写字母、数字、“.”、“_”和“-”，最多 63 个字符。</translation>
    </message>
    <message>
        <source>That login was deactivated already.</source>
        <translation>此登录名已停用。</translation>
    </message>
    <message>
        <source>A password needs at least 8 characters. Type it twice, or set WALLETDESK_NEW_PASSWORD.</source>
        <translation>密码至少需要 8 个字符。请输入两次，或设置 WALLETDESK_NEW_PASSWORD。</translation>
    </message>
    <message>
        <source>An answer does not fit its question. Write CHECK=VALUE with one of the choices, an amount like 12.00, a date like 2026-05-31 or text; never a full card number.</source>
        <translation>回答与问题不符。请写成 CHECK=VALUE，值为选项之一、金额（如 12.00）、日期（如 2026-05-31）或文字；切勿写完整卡号。</translation>
    </message>
    <message>
        <source>A line is no set of facts. See: walletdeskctl checklist facts</source>
        <translation>有一行不是一组事实。请参见：walletdeskctl checklist facts</translation>
    </message>
    <message>
        <source>The checklist is not valid.</source>
        <translation>检查清单无效。</translation>
    </message>
    <message>
        <source>The customer&apos;s accounts differ in their currencies&apos; decimals. Say which with --currency.</source>
        <translation>该客户各账户币种的小数位数不同。请用 --currency 指定币种。</translation>
    </message>
    <message>
        <source>More than 100,000 payments pass the filter. Narrow it; nothing was written.</source>
        <translation>符合筛选的交易超过 100,000 笔，未写出任何内容。请缩小范围。</translation>
    </message>
    <message>
        <source>The file cannot be written. Check its folder and rights.</source>
        <translation>文件无法写入。请检查所在文件夹和权限。</translation>
    </message>
    <message>
        <source>--after takes the cursor that the page before gave.</source>
        <translation>--after 须为上一页给出的游标。</translation>
    </message>
    <message>
        <source>--command takes a UUID.</source>
        <translation>--command 须为 UUID。</translation>
    </message>
    <message>
        <source>This command id was used with other arguments. Use a new one.</source>
        <translation>此命令编号已用于其他参数。请使用新的编号。</translation>
    </message>
    <message>
        <source>Nothing with that number was found. Check it and try again.</source>
        <translation>没有找到这个编号。请核对后重试。</translation>
    </message>
    <message>
        <source>Somebody else changed it, or it is no longer in that state. Read it again.</source>
        <translation>其他人修改了它，或它已不是该状态。请重新读取。</translation>
    </message>
    <message>
        <source>You may not do this.</source>
        <translation>您不能执行此操作。</translation>
    </message>
    <message>
        <source>An argument is missing or not acceptable. See --help.</source>
        <translation>缺少参数或参数不可接受。请参见 --help。</translation>
    </message>
    <message>
        <source>The workspace is busy. Try again.</source>
        <translation>工作区正忙。请重试。</translation>
    </message>
    <message>
        <source>The workspace cannot be reached. Try again later.</source>
        <translation>无法连接工作区。请稍后重试。</translation>
    </message>
    <message>
        <source>It took too long and was stopped. Narrow the question, or try again.</source>
        <translation>用时过长，已停止。请缩小范围或重试。</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>The workspace does not fit this version of WalletDesk.</source>
        <translation>工作区与此版本的 WalletDesk 不匹配。</translation>
    </message>
    <message>
        <source>The workspace cannot be stored. Check the disk.</source>
        <translation>工作区无法保存。请检查磁盘。</translation>
    </message>
    <message>
        <source>This is a defect of WalletDesk. Please report the words in brackets.</source>
        <translation>这是 WalletDesk 的缺陷。请报告方括号中的内容。</translation>
    </message>
    <message>
        <source>The schema is up to date (version %1).</source>
        <translation>数据结构已是最新（版本 %1）。</translation>
    </message>
    <message>
        <source>Migrated from version %1 to %2: %3.</source>
        <translation>已从版本 %1 迁移到 %2：%3。</translation>
    </message>
    <message>
        <source>New password of %1: </source>
        <translation>%1 的新密码：</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>Not shown: the code of the language of this file, en or zh_CN.</extracomment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>A security officer takes --employee, --name and a password: asked for twice, or taken from WALLETDESK_NEW_PASSWORD.</source>
        <translation>安全管理员需要 --employee、--name 和密码：密码会询问两次，或取自 WALLETDESK_NEW_PASSWORD。</translation>
    </message>
    <message>
        <source>There is no hold with that id. See: walletdeskctl hold list</source>
        <translation>没有此编号的冻结。请查看：walletdeskctl hold list</translation>
    </message>
    <message>
        <source>There is no ticket with that number.</source>
        <translation>没有此编号的工单。</translation>
    </message>
    <message>
        <source>You have no contact with that id.</source>
        <translation>您没有此编号的联系记录。</translation>
    </message>
    <message>
        <source>There is no member of staff with that login.</source>
        <translation>没有使用此登录名的员工。</translation>
    </message>
    <message>
        <source>You have no open contact with this customer. Open one with: walletdeskctl contact open</source>
        <translation>您与该客户没有进行中的联系。请先执行：walletdeskctl contact open</translation>
    </message>
    <message>
        <source>Say --passed or --failed.</source>
        <translation>请指明 --passed 或 --failed。</translation>
    </message>
    <message>
        <source>--note must say something.</source>
        <translation>--note 不能为空。</translation>
    </message>
    <message>
        <source>The text needs 1 to 20,000 characters.</source>
        <translation>正文须为 1 至 20,000 个字符。</translation>
    </message>
    <message>
        <source>The subject needs 1 to 300 characters.</source>
        <translation>主题须为 1 至 300 个字符。</translation>
    </message>
    <message>
        <source>%1 does not take that value. See --help.</source>
        <translation>%1 不接受该值。请查看 --help。</translation>
    </message>
    <message>
        <source>%1 is needed. See --help.</source>
        <translation>需要 %1。请查看 --help。</translation>
    </message>
    <message>
        <source>Nobody can sign in yet. Add the first person with: walletdeskctl init --security</source>
        <translation>目前还没有人可以登录。请添加第一个人：walletdeskctl init --security</translation>
    </message>
    <message>
        <source>%1 can sign in now, as security officer.</source>
        <translation>%1 现在可以以安全管理员身份登录。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首个订单号</translation>
    </message>
    <message>
        <source>%1 of %2 payments are diagnosed differently.</source>
        <translation>%2 笔支付中有 %1 笔的诊断结果不同。</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>未测试</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>From</source>
        <translation>依据版本</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>编写人</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Activated by</source>
        <translation>启用人</translation>
    </message>
    <message>
        <source>Cases passed</source>
        <translation>通过用例</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>no</source>
        <translation>不可</translation>
    </message>
    <message>
        <source>%1 version %2, %3 test cases</source>
        <translation>%1 版本 %2，%3 个测试用例</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>询问客户</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>用例</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Came out</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>%1 of %2 test cases passed.</source>
        <translation>%2 个测试用例中有 %1 个通过。</translation>
    </message>
    <message>
        <source>Saved as draft, version %1 of %2.</source>
        <translation>已保存为草稿：%2 的版本 %1。</translation>
    </message>
    <message>
        <source>Version %1 of %2 is active now.</source>
        <translation>%2 的版本 %1 已启用。</translation>
    </message>
    <message>
        <source>Version %1 of %2 is discarded.</source>
        <translation>%2 的版本 %1 已作废。</translation>
    </message>
    <message>
        <source>Sent, but the answer is not known yet: still asking. Nothing is done twice.</source>
        <translation>已发出，结果尚未确认，正在继续查询；不会重复执行。</translation>
    </message>
    <message>
        <source>Connected again: the answer is known now.</source>
        <translation>已重新连接，结果已确认。</translation>
    </message>
    <message>
        <source>%1, sent %2</source>
        <translation>%1（%2 发出）</translation>
    </message>
    <message>
        <source>%1: it was done; the program ended before it could tell.</source>
        <translation>%1：已完成；程序在告知结果之前就结束了。</translation>
    </message>
    <message>
        <source>%1: it was not done and will not be; do it again.</source>
        <translation>%1：没有执行，也不会再执行；请重新操作。</translation>
    </message>
    <message>
        <source>%1: unconfirmed, it may still be running.</source>
        <translation>%1：尚未确认，可能仍在执行。</translation>
    </message>
    <message>
        <source>Reuse the refund number %1; record what the query finds with: walletdeskctl query record %1 succeeded|failed|still_unknown</source>
        <translation>请沿用退款单号 %1；查询后用以下命令登记结果：walletdeskctl query record %1 succeeded|failed|still_unknown</translation>
    </message>
    <message>
        <source>Reuse the order number %1; record what the query finds with: walletdeskctl query record %1 succeeded|failed|still_unknown</source>
        <translation>请沿用订单号 %1；查询后用以下命令登记结果：walletdeskctl query record %1 succeeded|failed|still_unknown</translation>
    </message>
    <message>
        <source>Code: %1 %2 (not in the catalogue)</source>
        <translation>返回码：%1 %2（未收录）</translation>
    </message>
    <message>
        <source>longer than 1 MB</source>
        <translation>超过 1 MB</translation>
    </message>
    <message>
        <source>Lines that were not diagnosed: %1</source>
        <translation>未能诊断的行数：%1</translation>
    </message>
    <message>
        <source>By</source>
        <translation>登记人</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>平时</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Incident %1: %2, %3 tickets, %4 answered, %5 settled.</source>
        <translation>故障 %1：%2，%3 张工单，已回复 %4，已解决 %5。</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1 failed payments, at stake: %2</source>
        <translation>失败支付 %1 笔，涉及金额：%2</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>涉及金额</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What may not be told, say instead: %1</source>
        <translation>不可告知原因的，请改说：%1</translation>
    </message>
    <message>
        <source>First payment</source>
        <translation>首笔交易</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>Recorded for %1: %2.</source>
        <translation>已登记 %1：%2。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Confirmed: %1.</source>
        <translation>已确认：%1。</translation>
    </message>
    <message>
        <source>Corrected: %1, not %2.</source>
        <translation>已更正：是 %1，不是 %2。</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>评价次数</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>判断正确</translation>
    </message>
    <message>
        <source>Gave the cause</source>
        <translation>据此定因</translation>
    </message>
    <message>
        <source>Cause confirmed</source>
        <translation>原因获确认</translation>
    </message>
    <message>
        <source>A query&apos;s result is succeeded, failed or still_unknown.</source>
        <translation>查询结果只能是 succeeded、failed 或 still_unknown。</translation>
    </message>
    <message>
        <source>There is no such cause. See docs/diagnosis.md.</source>
        <translation>没有这个原因。参见 docs/diagnosis.md。</translation>
    </message>
    <message>
        <source>A check given as wrong did not fail in this diagnosis.</source>
        <translation>标为有误的检查项在本次诊断中并未判定为原因。</translation>
    </message>
    <message>
        <source>Somebody changed it meanwhile. Read it again; nothing was changed.</source>
        <translation>期间有人做了更改。请重新读取；本次未做任何更改。</translation>
    </message>
    <message>
        <source>You wrote this version or a draft that it grew from. Another supervisor must activate it.</source>
        <translation>这个版本（或它所依据的草稿）是您写的，须由另一位主管启用。</translation>
    </message>
    <message>
        <source>You have not run the test cases of this version, or some failed. See: walletdeskctl checklist test</source>
        <translation>您还没有运行这个版本的测试用例，或有用例未通过。参见：walletdeskctl checklist test</translation>
    </message>
    <message>
        <source>Some test cases fail: such a version cannot be activated. See: walletdeskctl checklist test</source>
        <translation>有测试用例未通过，这样的版本不能启用。参见：walletdeskctl checklist test</translation>
    </message>
    <message>
        <source>The text is not the one that was tested. Nothing was changed.</source>
        <translation>内容与测试时的不一致，未做任何更改。</translation>
    </message>
    <message>
        <source>This version is the active one.</source>
        <translation>这个版本正在使用中。</translation>
    </message>
    <message>
        <source>This version is no draft; only drafts can be discarded.</source>
        <translation>这个版本不是草稿，只有草稿可以作废。</translation>
    </message>
    <message>
        <source>This draft was discarded or saved anew. See: walletdeskctl checklist list</source>
        <translation>这份草稿已作废或已另存为新版本。参见：walletdeskctl checklist list</translation>
    </message>
    <message>
        <source>No other version was active before.</source>
        <translation>此前没有启用过其他版本。</translation>
    </message>
    <message>
        <source>That version was never active. To make it so: walletdeskctl checklist activate</source>
        <translation>那个版本从未启用过。如需启用：walletdeskctl checklist activate</translation>
    </message>
    <message>
        <source>There is no such version. See: walletdeskctl checklist list</source>
        <translation>没有这个版本。参见：walletdeskctl checklist list</translation>
    </message>
    <message>
        <source>The id of a checklist has 1 to 100 letters, digits and signs without blanks.</source>
        <translation>检查清单的标识须为 1 至 100 个字母、数字或符号，不含空格。</translation>
    </message>
    <message>
        <source>The checklist is empty or larger than 1 MB.</source>
        <translation>检查清单为空或超过 1 MB。</translation>
    </message>
    <message>
        <source>This payment has no response code.</source>
        <translation>该笔交易没有返回码。</translation>
    </message>
    <message>
        <source>The judgement of the checks cannot be read. Diagnose the payment again.</source>
        <translation>检查项评价无法读取，请重新诊断该笔交易。</translation>
    </message>
    <message>
        <source>There is no such channel, issuer or merchant.</source>
        <translation>没有该渠道、发卡行或商户。</translation>
    </message>
    <message>
        <source>An incident cannot begin in the future.</source>
        <translation>故障开始时间不能在将来。</translation>
    </message>
    <message>
        <source>This incident is declared already.</source>
        <translation>该故障已申报。</translation>
    </message>
    <message>
        <source>There is no such incident.</source>
        <translation>没有该故障。</translation>
    </message>
    <message>
        <source>This incident is closed.</source>
        <translation>该故障已结束。</translation>
    </message>
    <message>
        <source>The incident is still open.</source>
        <translation>该故障尚未结束。</translation>
    </message>
    <message>
        <source>What was declared does not change.</source>
        <translation>申报内容不能修改。</translation>
    </message>
    <message>
        <source>The reply of this incident was given already.</source>
        <translation>该故障的回复已发出。</translation>
    </message>
    <message>
        <source>The incident has no reply yet.</source>
        <translation>该故障还没有回复。</translation>
    </message>
    <message>
        <source>The ticket is not attached to the incident.</source>
        <translation>该工单未关联到故障。</translation>
    </message>
    <message>
        <source>The ticket was settled with the incident already.</source>
        <translation>该工单已随故障解决。</translation>
    </message>
    <message>
        <source>Made a new workspace, schema %1.</source>
        <translation>已建立新工作区，数据结构版本 %1。</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>On</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>More follows: --after %1</source>
        <translation>还有更多：--after %1</translation>
    </message>
    <message>
        <source>Row %1 was changed.</source>
        <translation>第 %1 条记录被改动过。</translation>
    </message>
    <message>
        <source>The rows of seal %1 are not those that were sealed.</source>
        <translation>封印 %1 下的记录与封存时不一致。</translation>
    </message>
    <message>
        <source>Seal %1 covers %2 rows; %3 are there.</source>
        <translation>封印 %1 应有 %2 条记录，实有 %3 条。</translation>
    </message>
    <message>
        <source>Row %1 belongs to no seal and should.</source>
        <translation>第 %1 条记录本应属于某个封印，但不属于任何封印。</translation>
    </message>
    <message>
        <source>Row %1 says a time at which it cannot have been written.</source>
        <translation>第 %1 条记录所写的时间不可能是其写入时间。</translation>
    </message>
    <message>
        <source>Seal %1 was changed.</source>
        <translation>封印 %1 被改动过。</translation>
    </message>
    <message>
        <source>The chain is broken at seal %1.</source>
        <translation>链条在封印 %1 处断开。</translation>
    </message>
    <message>
        <source>The anchor knows seal %1; it is not there.</source>
        <translation>锚点中有封印 %1，库中却没有。</translation>
    </message>
    <message>
        <source>The anchor has another root for seal %1.</source>
        <translation>封印 %1 的根与锚点不一致。</translation>
    </message>
    <message>
        <source>%1 rows under %2 seals looked at; faults: %3.</source>
        <translation>已检查 %2 个封印下的 %1 条记录；问题：%3。</translation>
    </message>
    <message>
        <source>Rows without a seal yet: %1.</source>
        <translation>尚未封存的记录：%1 条。</translation>
    </message>
    <message>
        <source>Without --anchor, newest seals that were cut off, or a chain that was made anew, are not seen.</source>
        <translation>未给出 --anchor，无法发现最新封印被截去或整条链被重做。</translation>
    </message>
    <message>
        <source>The anchor reaches to seal %1 of %2.</source>
        <translation>锚点覆盖到封印 %1（共 %2 个）。</translation>
    </message>
    <message>
        <source>%1 seals and %2 rows written. Check them with docs/verify_evidence.py.</source>
        <translation>已写出 %1 个封印和 %2 条记录。可用 docs/verify_evidence.py 核验。</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Backed up %1 rows of %2 tables, %3 bytes.</source>
        <translation>已备份 %2 张表的 %1 行，共 %3 字节。</translation>
    </message>
    <message>
        <source>Restored and verified: %1 rows of %2 tables, as of %3.</source>
        <translation>已恢复并核对：%2 张表的 %1 行，截至 %3。</translation>
    </message>
    <message>
        <source>These people have no login on this server yet: %1.</source>
        <translation>以下人员在此服务器上还没有登录：%1。</translation>
    </message>
    <message>
        <source>The URL lowers the protection of the connection: %1.</source>
        <translation>该 URL 降低了连接的保护：%1。</translation>
    </message>
    <message>
        <source>Update PostgreSQL to 15.20 or a newer major version: older ones have known holes.</source>
        <translation>请将 PostgreSQL 升级到 15.20 或更新的大版本：旧版本有已知漏洞。</translation>
    </message>
    <message>
        <source>Switch these on: what was confirmed can be lost in a power cut, or tables swell.</source>
        <translation>请打开这些设置：否则断电会丢失已确认的内容，或表会膨胀。</translation>
    </message>
    <message>
        <source>Set password_encryption to scram-sha-256 and set the passwords anew.</source>
        <translation>请将 password_encryption 设为 scram-sha-256，并重新设置密码。</translation>
    </message>
    <message>
        <source>Switch ssl on with a certificate, or listen on this machine alone.</source>
        <translation>请用证书打开 ssl，或只在本机监听。</translation>
    </message>
    <message>
        <source>Take these options out of the URL.</source>
        <translation>请从 URL 中去掉这些选项。</translation>
    </message>
    <message>
        <source>ALTER ROLE … NOLOGIN NOSUPERUSER …: roles of the house hold rights, they do not sign in.</source>
        <translation>ALTER ROLE … NOLOGIN NOSUPERUSER …：内部角色只承载权限，不用来登录。</translation>
    </message>
    <message>
        <source>REVOKE the owner&apos;s role from these logins: they can change everything.</source>
        <translation>请从这些登录 REVOKE 属主角色：它们能改动一切。</translation>
    </message>
    <message>
        <source>ALTER ROLE … NOSUPERUSER NOCREATEROLE NOCREATEDB …: staff need no attribute.</source>
        <translation>ALTER ROLE … NOSUPERUSER NOCREATEROLE NOCREATEDB …：员工不需要任何属性。</translation>
    </message>
    <message>
        <source>These members of staff cannot sign in: deactivate them, or make their logins.</source>
        <translation>这些员工无法登录：请停用，或为其建立登录。</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock and the server&apos;s by the same time server.</source>
        <translation>请让本机与服务器使用同一时间源对时。</translation>
    </message>
    <message>
        <source>Look at the free space of the server&apos;s disk; keep a twentieth of it and 1 GB free.</source>
        <translation>请查看服务器磁盘的剩余空间；至少保留二十分之一且不少于 1 GB。</translation>
    </message>
    <message>
        <source>Rows of the audit wait for their seal: run walletdeskctl seal --watch.</source>
        <translation>审计记录在等待封存：请运行 walletdeskctl seal --watch。</translation>
    </message>
    <message>
        <source>Run walletdeskctl backup every day, and restore one now and then.</source>
        <translation>请每天运行 walletdeskctl backup，并不时试恢复一次。</translation>
    </message>
    <message>
        <source>Changed customers are not found yet: run walletdeskctl reindex --watch.</source>
        <translation>有变更的客户还搜索不到：请运行 walletdeskctl reindex --watch。</translation>
    </message>
    <message>
        <source>Transactions are left open and hold locks: set idle_in_transaction_session_timeout.</source>
        <translation>有事务一直未结束并占着锁：请设置 idle_in_transaction_session_timeout。</translation>
    </message>
    <message>
        <source>Raise max_connections: a desk holds two, eight at most.</source>
        <translation>请调大 max_connections：每个席位占两个连接，最多八个。</translation>
    </message>
    <message>
        <source>Set a password: walletdeskctl staff password.</source>
        <translation>请设置密码：walletdeskctl staff password。</translation>
    </message>
    <message>
        <source>The file is damaged: keep it and restore the last backup.</source>
        <translation>文件已损坏：请保留它，并恢复最近的备份。</translation>
    </message>
    <message>
        <source>Rows belong to nothing: somebody wrote past the program. Restore the last backup.</source>
        <translation>有记录失去归属：有人绕过程序写入。请恢复最近的备份。</translation>
    </message>
    <message>
        <source>chmod 600 the file: others can read everything in it.</source>
        <translation>请对该文件 chmod 600：现在其他人能读取其中的一切。</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么做</translation>
    </message>
    <message>
        <source>Seal %1 covers %2 rows.</source>
        <translation>封印 %1 封存了 %2 条记录。</translation>
    </message>
    <message>
        <source>There is nothing to seal.</source>
        <translation>没有需要封存的记录。</translation>
    </message>
    <message>
        <source>Rows that wait for a transaction to end: %1.</source>
        <translation>等待事务结束的记录：%1 条。</translation>
    </message>
    <message>
        <source>The server does not answer; sealing goes on when it does.</source>
        <translation>服务器无响应；恢复后将继续封存。</translation>
    </message>
    <message>
        <source>%1 was changed; it counts at once.</source>
        <translation>%1 已变更，立即生效。</translation>
    </message>
    <message>
        <source>Asked as %1; a supervisor decides.</source>
        <translation>已提交申请 %1，由主管决定。</translation>
    </message>
    <message>
        <source>The records are open until %1.</source>
        <translation>资料可查看至 %1。</translation>
    </message>
    <message>
        <source>Rejected: the records stay locked.</source>
        <translation>已驳回：资料保持锁定。</translation>
    </message>
    <message>
        <source>The text holds what looks like a full card number, which must not be stored. Mask it, or give --card-number-is-meant if it is none.</source>
        <translation>文本中疑似含有完整卡号，不得保存。请打码；如确非卡号，请加 --card-number-is-meant。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted: another name, or signed by somebody else. No login and no password was sent to it.</source>
        <translation>服务器证书未被接受：名称不符或由他人签发。没有向它发送登录名和密码。</translation>
    </message>
    <message>
        <source>The server offers no TLS. No login and no password was sent to it.</source>
        <translation>服务器不提供 TLS。没有向它发送登录名和密码。</translation>
    </message>
    <message>
        <source>The root certificate that the server&apos;s must be signed by is not there: put it to ~/.postgresql/root.crt, or name it with sslrootcert=FILE in the URL.</source>
        <translation>缺少用来验证服务器证书的根证书：请放到 ~/.postgresql/root.crt，或在 URL 中用 sslrootcert=文件 指明。</translation>
    </message>
    <message>
        <source>The server does not prove that it knows the password&apos;s verifier (SCRAM with channel binding). The password was not sent.</source>
        <translation>服务器不能证明它知道密码校验值（SCRAM 通道绑定）。密码没有发送。</translation>
    </message>
    <message>
        <source>The evidence was changed. The lines above say where.</source>
        <translation>审计证据被改动过，位置见上。</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>无法读取文件。</translation>
    </message>
    <message>
        <source>The anchor has no seal of WalletDesk. Check which file it is.</source>
        <translation>锚点文件中没有 WalletDesk 的封印。请检查是否选对文件。</translation>
    </message>
    <message>
        <source>VIP customer: locked until a supervisor lets you look (vip request).</source>
        <translation>VIP 客户：资料已锁定，需主管授权后查看（vip request）。</translation>
    </message>
    <message>
        <source>This customer&apos;s records are open to you.</source>
        <translation>您已可查看该客户的资料。</translation>
    </message>
    <message>
        <source>Give --kind or --team.</source>
        <translation>请指定 --kind 或 --team。</translation>
    </message>
    <message>
        <source>You have revealed as many fields as one hour allows; wait.</source>
        <translation>本小时内可查看的完整信息次数已用完，请稍后再试。</translation>
    </message>
    <message>
        <source>You have opened as many customers as one hour allows; wait.</source>
        <translation>本小时内可打开的客户数已用完，请稍后再试。</translation>
    </message>
    <message>
        <source>This customer&apos;s records are not open.</source>
        <translation>该客户的资料尚未打开。</translation>
    </message>
    <message>
        <source>There is a file of that name already. Nothing is overwritten: name another.</source>
        <translation>已有同名文件。不会覆盖任何文件：请换一个名称。</translation>
    </message>
    <message>
        <source>The database holds a workspace already. Restore into an empty one.</source>
        <translation>该数据库里已有工作区。请恢复到空的数据库。</translation>
    </message>
    <message>
        <source>pg_dump or pg_restore is not installed here (package postgresql-client).</source>
        <translation>本机没有安装 pg_dump 或 pg_restore（软件包 postgresql-client）。</translation>
    </message>
    <message>
        <source>pg_dump did not finish: it must be as new as the server, the disk must have room, and the login must be a superuser. No backup was made.</source>
        <translation>pg_dump 没有完成：它的版本不得低于服务器，磁盘须有空间，登录须为超级用户。没有生成备份。</translation>
    </message>
    <message>
        <source>pg_restore did not finish; nothing was restored. It must be as new as the pg_dump that made the file.</source>
        <translation>pg_restore 没有完成，没有恢复任何内容。它的版本不得低于生成该文件的 pg_dump。</translation>
    </message>
    <message>
        <source>What was restored has other numbers of rows than the backup. Do not use it.</source>
        <translation>恢复出的行数与备份不符。请勿使用。</translation>
    </message>
    <message>
        <source>There is no backup of that name, or FILE.json beside it is missing.</source>
        <translation>没有这个名称的备份，或缺少旁边的 FILE.json。</translation>
    </message>
    <message>
        <source>FILE.json beside the backup cannot be read.</source>
        <translation>备份旁边的 FILE.json 无法读取。</translation>
    </message>
    <message>
        <source>The file is not the one that the backup wrote: it was changed or damaged.</source>
        <translation>该文件不是备份时写的那个：已被改动或损坏。</translation>
    </message>
    <message>
        <source>The backup is of the other kind of database: SQLite and PostgreSQL do not mix.</source>
        <translation>该备份属于另一种数据库：SQLite 与 PostgreSQL 不能混用。</translation>
    </message>
    <message>
        <source>Something is bad; what to do stands beside it.</source>
        <translation>有项目异常；旁边写明了该怎么做。</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联方式</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>共用</translation>
    </message>
    <message>
        <source>Other customers</source>
        <translation>其他客户</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近出现</translation>
    </message>
    <message>
        <source>Uses in 30 days</source>
        <translation>近 30 天使用</translation>
    </message>
    <message>
        <source>Approved as %1, within your limit; the wallet&apos;s core carries it out.</source>
        <translation>已批准（%1），在您的限额内，由钱包核心系统执行。</translation>
    </message>
    <message>
        <source>Asked as %1; a supervisor decides until %2.</source>
        <translation>已申请（%1），由主管在 %2 前审批。</translation>
    </message>
    <message>
        <source>Paid %1, refunded %2, under way %3. Your limit %4, used %5.</source>
        <translation>已支付 %1，已退款 %2，处理中 %3。您的限额 %4，已用 %5。</translation>
    </message>
    <message>
        <source>Requested at</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Approved; the wallet&apos;s core carries it out.</source>
        <translation>已批准，由钱包核心系统执行。</translation>
    </message>
    <message>
        <source>Rejected; nothing is refunded.</source>
        <translation>已驳回，不会退款。</translation>
    </message>
    <message>
        <source>Withdrawn; nothing is refunded.</source>
        <translation>已撤回，不会退款。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>The limit of kind %1 is %2 now.</source>
        <translation>%1 的限额现为 %2。</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>Held already</source>
        <translation>已被冻结</translation>
    </message>
    <message>
        <source>To freeze exactly these: --ring %1</source>
        <translation>只冻结以上客户：--ring %1</translation>
    </message>
    <message>
        <source>A connection pooler stands between this program and the server. Give the server&apos;s own address and port: sessions must not be shared.</source>
        <translation>本程序与服务器之间有连接池。请填写服务器本身的地址和端口：会话不能共用。</translation>
    </message>
    <message>
        <source>There is no request with that id.</source>
        <translation>没有该编号的申请。</translation>
    </message>
    <message>
        <source>That is told to its own login alone.</source>
        <translation>该信息只告知本人账号。</translation>
    </message>
    <message>
        <source>The clock of this computer is more than a day wrong. Set it right.</source>
        <translation>本机时间误差超过一天，请校准。</translation>
    </message>
    <message>
        <source>The customer has no such device or card, and paid nobody by such an order. Without --device, --card and --payee, hold ring lists what there is.</source>
        <translation>该客户没有这台设备或这张银行卡，也没有该订单号的付款。不带 --device、--card、--payee 运行 hold ring 可列出可选项。</translation>
    </message>
    <message>
        <source>More than 200 customers share this; so many cannot be shown or frozen at once.</source>
        <translation>共用它的客户超过 200 人，无法一次显示或冻结。</translation>
    </message>
    <message>
        <source>The ring is not the one that was counted any more; nobody was frozen. Try again.</source>
        <translation>团伙成员与刚才统计的已不一致，未冻结任何人。请重试。</translation>
    </message>
    <message>
        <source>There is no preview with that id of yours. Give --preview first.</source>
        <translation>您没有查看过该团伙的名单。请先用 --preview。</translation>
    </message>
    <message>
        <source>The preview is older than 15 minutes. Give --preview again.</source>
        <translation>名单已超过 15 分钟。请再次使用 --preview。</translation>
    </message>
    <message>
        <source>The request has lapsed. Ask anew.</source>
        <translation>申请已失效，请重新申请。</translation>
    </message>
    <message>
        <source>Only a payment that succeeded and is not refunded in full can be refunded.</source>
        <translation>只有成功且未全额退款的支付才能退款。</translation>
    </message>
    <message>
        <source>That is more than is left of the payment, what is refunded and under way taken off.</source>
        <translation>扣除已退款和处理中的金额后，超过了可退余额。</translation>
    </message>
    <message>
        <source>That is above your own limit, what you approved already counted in. Another supervisor must decide.</source>
        <translation>连同您已批准的金额，超出了您本人的限额，须由另一位主管审批。</translation>
    </message>
    <message>
        <source>The amount must be more than nothing.</source>
        <translation>金额必须大于零。</translation>
    </message>
    <message>
        <source>Write an amount like 12.00, with the decimals of its currency.</source>
        <translation>金额请写成 12.00 这样，小数位数与币种一致。</translation>
    </message>
    <message>
        <source>That is no currency. Write its code, like CNY.</source>
        <translation>不是有效币种，请写代码，例如 CNY。</translation>
    </message>
    <message>
        <source>The payment was made in another currency.</source>
        <translation>该交易使用的是其他币种。</translation>
    </message>
    <message>
        <source>Only who asked for it can take it back.</source>
        <translation>只有申请人本人可以撤回。</translation>
    </message>
    <message>
        <source>Who asked for it has left the desk: reject it and ask anew.</source>
        <translation>申请人已离岗：请驳回后重新申请。</translation>
    </message>
    <message>
        <source>Set max_prepared_transactions to 0 and restart the server: staff could leave a prepared transaction behind, whose locks outlive their session. Look for one in pg_prepared_xacts first, and roll it back.</source>
        <translation>请将 max_prepared_transactions 设为 0 并重启服务器：否则员工可能遗留预备事务，其锁在会话结束后仍会保留。请先在 pg_prepared_xacts 中查找并回滚。</translation>
    </message>
    <message>
        <source>The server runs PostgreSQL %1; WalletDesk needs 15 or later. Upgrade the server (a dump and restore, or pg_upgrade). Nothing was changed.</source>
        <translation>服务器运行的是 PostgreSQL %1，WalletDesk 需要 15 或更高版本。请升级服务器（导出后恢复，或使用 pg_upgrade）。未做任何更改。</translation>
    </message>
    <message>
        <source>These logins have people&apos;s rights and belong to no active member of staff here: REVOKE or drop them, unless they are of another workspace on this server.</source>
        <translation>这些登录名拥有员工权限，但不属于此处任何在职员工：请撤销其权限（REVOKE）或删除，除非它们属于此服务器上的另一个工作区。</translation>
    </message>
    <message>
        <source>Rights, functions, rules or settings are not as the last migration left them: find out who changed them, then run walletdeskctl migrate.</source>
        <translation>权限、函数、规则或设置与上次迁移后的状态不一致：请查明是谁改动的，然后运行 walletdeskctl migrate。</translation>
    </message>
    <message>
        <source>Something in this workspace has a number of the demo&apos;s: a member of staff (E0001 to E0005, demo.…), a merchant or a channel. Nothing was written. Seed a workspace of its own; its security officer takes another --employee.</source>
        <translation>此工作区里已有演示数据要用的编号：某位员工（E0001 至 E0005、demo.…）、某个商户或渠道。没有写入任何内容。请另建一个工作区来生成演示数据，其安全管理员请换一个 --employee 工号。</translation>
    </message>
    <message>
        <source>That employee number is of somebody with another name. Check --person; a further login of the same person takes the name that staff list has.</source>
        <translation>该工号属于另一个姓名的员工。请检查 --person；为同一人添加其他登录名时，请使用 staff list 中的姓名。</translation>
    </message>
    <message>
        <source>That login exists already on this server. Nobody was added: choose another.</source>
        <translation>此服务器上已有这个登录名，没有添加任何人，请换一个登录名。</translation>
    </message>
</context>
<context>
    <name>desk::AccuracyPage</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Judged</source>
        <translation>评价次数</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>判断正确</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Gave the cause</source>
        <translation>据此定因</translation>
    </message>
    <message>
        <source>Cause confirmed</source>
        <translation>原因获确认</translation>
    </message>
    <message>
        <source>How often each check was right</source>
        <translation>各检查项的正确率</translation>
    </message>
    <message>
        <source>What agents said in the end of the checks that failed. Of one person&apos;s word on one payment the latest counts.</source>
        <translation>客服在结案时对判定为原因的检查项所作的评价。同一人对同一笔交易以最近一次为准。</translation>
    </message>
    <message>
        <source>%1 v%2</source>
        <translation>%1 第 %2 版</translation>
    </message>
    <message>
        <source>Nobody has judged a diagnosis yet</source>
        <translation>还没有人评价过诊断</translation>
    </message>
    <message>
        <source>Agents confirm or correct the cause at the end of a case (Y).</source>
        <translation>客服结案时确认或更正原因（Y）。</translation>
    </message>
</context>
<context>
    <name>desk::ActivationDialog</name>
    <message>
        <source>Activate version %1</source>
        <translation>启用版本 %1</translation>
    </message>
    <message>
        <source>Go back to version %1</source>
        <translation>回退到版本 %1</translation>
    </message>
    <message>
        <source>Version %1 retires; it can be made active again.</source>
        <translation>版本 %1 将停用，之后仍可重新启用。</translation>
    </message>
    <message>
        <source>The built-in checklist is no longer used.</source>
        <translation>内置检查清单将不再使用。</translation>
    </message>
    <message>
        <source>From then on every diagnosis of this desk is made with version %1 of “%2”. %3 Diagnoses frozen on tickets stay as they are.</source>
        <translation>启用后，本服务台的所有诊断都将使用“%2”的版本 %1。%3 已固定在工单上的诊断不变。</translation>
    </message>
    <message>
        <source>✕ It carries no test cases: at least one is needed.</source>
        <translation>✕ 没有测试用例：至少需要一条。</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n test case(s) come out as expected.</source>
        <translation>
            <numerusform>✓ %n 条测试用例结果符合预期。</numerusform>
        </translation>
    </message>
    <message>
        <source>✕ %1 of %2 test cases differ: mend them first.</source>
        <translation>✕ %2 条测试用例中有 %1 条不符：请先修正。</translation>
    </message>
    <message>
        <source>Saved by %1, %2. Whoever wrote a version, or a draft that it grew from, does not activate it: that takes a second supervisor.</source>
        <translation>由 %1 于 %2 保存。编写该版本或其所依据草稿的人不能启用它：须由另一位主管启用。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>■ Only a supervisor activates a checklist.</source>
        <translation>■ 只有主管可以启用检查清单。</translation>
    </message>
    <message>
        <source>■ You wrote this version, or a draft that it grew from: another supervisor must activate it, under Knowledge, Checklists.</source>
        <translation>■ 该版本（或其所依据的草稿）是您写的：须由另一位主管在“知识库 › 检查清单”中启用。</translation>
    </message>
</context>
<context>
    <name>desk::ApprovalsView</name>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Release requests</source>
        <translation>解冻申请</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冻结范围</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Why frozen</source>
        <translation>冻结原因</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Why release</source>
        <translation>解冻原因</translation>
    </message>
    <message>
        <source>Lapses</source>
        <translation>失效时间</translation>
    </message>
    <message>
        <source>Note on the decision</source>
        <translation>审批备注</translation>
    </message>
    <message>
        <source>What you checked, and why you decide so</source>
        <translation>核对了什么，为何这样审批</translation>
    </message>
    <message>
        <source>Release the hold</source>
        <translation>解冻</translation>
    </message>
    <message>
        <source>Keep it frozen</source>
        <translation>继续冻结</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for a decision</source>
        <translation>
            <numerusform>%n 个申请待审批</numerusform>
        </translation>
    </message>
    <message>
        <source>No request waits for a decision.</source>
        <translation>没有待审批的申请。</translation>
    </message>
    <message>
        <source>When somebody asks for the release of a hold, it appears here.</source>
        <translation>有人申请解冻时会显示在这里。</translation>
    </message>
    <message>
        <source>Open customer %1</source>
        <translation>打开客户 %1</translation>
    </message>
    <message>
        <source>%1, all accounts</source>
        <translation>%1，全部账户</translation>
    </message>
    <message>
        <source>%1, account %2</source>
        <translation>%1，账户 %2</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1; the hold stays then</source>
        <translation>%1；届时冻结继续保持</translation>
    </message>
    <message>
        <source>The hold is released.</source>
        <translation>已解冻。</translation>
    </message>
    <message>
        <source>The hold stays; the request is rejected.</source>
        <translation>申请已驳回，冻结继续保持。</translation>
    </message>
    <message>
        <source>■ Only a supervisor decides on a release.</source>
        <translation>■ 只有主管可以审批解冻申请。</translation>
    </message>
    <message>
        <source>■ You placed this hold or asked for its release: another supervisor must decide.</source>
        <translation>■ 这笔冻结由您执行或由您申请解冻，必须由另一位主管审批。</translation>
    </message>
    <message>
        <source>A decision needs a note.</source>
        <translation>审批需要填写备注。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Placed by</source>
        <translation>冻结人</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>No release of a hold waits for a decision.</source>
        <translation>没有待审批的解冻申请。</translation>
    </message>
</context>
<context>
    <name>desk::AuditView</name>
    <message>
        <source>Export the rows that pass the filter</source>
        <translation>导出筛选出的记录</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Write the rows that pass the filter to a CSV file; that is put on record.</source>
        <translation>将筛选出的记录写入 CSV 文件；此操作会留痕。</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Any action</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>On which customer</source>
        <translation>涉及哪位客户</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户号</translation>
    </message>
    <message>
        <source>What concerns one customer: them, their tickets, holds and payments. Enter applies it.</source>
        <translation>与某位客户有关的一切：客户本人及其工单、冻结和交易。按 Enter 生效。</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Who saw or did what</source>
        <translation>谁查看或操作了什么</translation>
    </message>
    <message>
        <source>Open the customer or the ticket</source>
        <translation>打开客户或工单</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>That you read this is on record too.</source>
        <translation>您查看本页同样会留痕。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) wait for a seal, the oldest since %1. Tell the administrator.</source>
        <translation>
            <numerusform>有 %n 条记录等待封存，最早的自 %1 起。请通知管理员。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is sealed yet.</source>
        <translation>尚无封存。</translation>
    </message>
    <message>
        <source>Sealed up to %1 (seal %2).</source>
        <translation>已封存至 %1（封印 %2）。</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>读取中…</translation>
    </message>
    <message>
        <source>Nothing is on record for these filters.</source>
        <translation>没有符合筛选条件的记录。</translation>
    </message>
    <message>
        <source>Choose another period, person or action.</source>
        <translation>请换一个时段、人员或操作。</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n rows; narrow the filters to see others</source>
        <translation>
            <numerusform>最新 %n 条；缩小筛选范围可查看其他</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n rows; scroll for more</source>
        <translation>
            <numerusform>最新 %n 条；向下滚动查看更多</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were exported.</source>
        <translation>
            <numerusform>已导出 %n 条记录。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::AuditWords</name>
    <message>
        <source>Search opened</source>
        <translation>发起搜索</translation>
    </message>
    <message>
        <source>Customer opened</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Many customers opened</source>
        <translation>批量打开客户</translation>
    </message>
    <message>
        <source>Field asked for</source>
        <translation>申请查看完整信息</translation>
    </message>
    <message>
        <source>Field revealed</source>
        <translation>已查看完整信息</translation>
    </message>
    <message>
        <source>History exported</source>
        <translation>导出交易记录</translation>
    </message>
    <message>
        <source>Contact opened</source>
        <translation>开始接待</translation>
    </message>
    <message>
        <source>Contact closed</source>
        <translation>结束接待</translation>
    </message>
    <message>
        <source>Question passed</source>
        <translation>核身问题通过</translation>
    </message>
    <message>
        <source>Question failed</source>
        <translation>核身问题未通过</translation>
    </message>
    <message>
        <source>Hold placed</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Release requested</source>
        <translation>申请解冻</translation>
    </message>
    <message>
        <source>Release approved</source>
        <translation>同意解冻</translation>
    </message>
    <message>
        <source>Release rejected</source>
        <translation>驳回解冻</translation>
    </message>
    <message>
        <source>Ticket opened</source>
        <translation>建立工单</translation>
    </message>
    <message>
        <source>Ticket assigned</source>
        <translation>分派工单</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>添加备注</translation>
    </message>
    <message>
        <source>Reply added</source>
        <translation>回复客户</translation>
    </message>
    <message>
        <source>Ticket&apos;s state changed</source>
        <translation>变更工单状态</translation>
    </message>
    <message>
        <source>Ticket escalated</source>
        <translation>升级工单</translation>
    </message>
    <message>
        <source>Query result recorded</source>
        <translation>登记查询结果</translation>
    </message>
    <message>
        <source>Cause judged</source>
        <translation>评判原因</translation>
    </message>
    <message>
        <source>Unknown code collected</source>
        <translation>收集未知返回码</translation>
    </message>
    <message>
        <source>Incident declared</source>
        <translation>宣布事件</translation>
    </message>
    <message>
        <source>Incident announced</source>
        <translation>发布事件公告</translation>
    </message>
    <message>
        <source>Tickets attached to an incident</source>
        <translation>工单关联事件</translation>
    </message>
    <message>
        <source>Incident&apos;s reply set</source>
        <translation>设定事件回复</translation>
    </message>
    <message>
        <source>Incident closed</source>
        <translation>关闭事件</translation>
    </message>
    <message>
        <source>Checklist saved</source>
        <translation>保存检查表</translation>
    </message>
    <message>
        <source>Checklist tested</source>
        <translation>测试检查表</translation>
    </message>
    <message>
        <source>Checklist activated</source>
        <translation>启用检查表</translation>
    </message>
    <message>
        <source>Checklist discarded</source>
        <translation>作废检查表</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Staff added</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Staff deactivated</source>
        <translation>停用人员</translation>
    </message>
    <message>
        <source>Password set</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>Evidence opened</source>
        <translation>查看审计</translation>
    </message>
    <message>
        <source>Evidence exported</source>
        <translation>导出审计</translation>
    </message>
    <message>
        <source>File imported</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Record changed by an import</source>
        <translation>导入时更新记录</translation>
    </message>
    <message>
        <source>Demo data made</source>
        <translation>生成演示数据</translation>
    </message>
    <message>
        <source>Workspace backed up</source>
        <translation>工作区已备份</translation>
    </message>
    <message>
        <source>Workspace made</source>
        <translation>建立工作区</translation>
    </message>
    <message>
        <source>First security officer added</source>
        <translation>添加首位安全管理员</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>处理结论</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>From</source>
        <translation>依据版本</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>On</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>%1, customer %2</source>
        <translation>%1，客户 %2</translation>
    </message>
    <message>
        <source>Hold, customer %1</source>
        <translation>冻结，客户 %1</translation>
    </message>
    <message>
        <source>Payment, customer %1</source>
        <translation>交易，客户 %1</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>客户 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 条</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>登录名 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 opened %n search session(s) between %2 and %3.</source>
        <translation>
            <numerusform>%1 在 %2 至 %3 之间发起了 %n 次搜索。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 asked for %n masked field(s) between %2 and %3.</source>
        <translation>
            <numerusform>%1 在 %2 至 %3 之间申请查看了 %n 项完整信息。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 opened %n customer(s) between %2 and %3.</source>
        <translation>
            <numerusform>%1 在 %2 至 %3 之间打开了 %n 位客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Field copied</source>
        <translation>已复制完整信息</translation>
    </message>
    <message>
        <source>Ring of customers shown</source>
        <translation>查看团伙名单</translation>
    </message>
    <message>
        <source>Ring of customers frozen</source>
        <translation>冻结团伙客户</translation>
    </message>
    <message>
        <source>Refund requested</source>
        <translation>已申请退款</translation>
    </message>
    <message>
        <source>Refund approved</source>
        <translation>批准退款</translation>
    </message>
    <message>
        <source>Refund rejected</source>
        <translation>驳回退款</translation>
    </message>
    <message>
        <source>Refund request withdrawn</source>
        <translation>撤回退款申请</translation>
    </message>
    <message>
        <source>Refund limit set</source>
        <translation>设置退款限额</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>共用</translation>
    </message>
    <message>
        <source>With a ring that shares</source>
        <translation>所属团伙共用</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>Newly frozen</source>
        <translation>新冻结</translation>
    </message>
    <message>
        <source>Refund carried out</source>
        <translation>退款已执行</translation>
    </message>
    <message>
        <source>Waiting refunds looked at</source>
        <translation>查看待审批的退款</translation>
    </message>
    <message>
        <source>VIP access asked for</source>
        <translation>申请查看 VIP 客户</translation>
    </message>
    <message>
        <source>VIP access granted</source>
        <translation>批准查看 VIP 客户</translation>
    </message>
    <message>
        <source>VIP access refused</source>
        <translation>拒绝查看 VIP 客户</translation>
    </message>
    <message>
        <source>Staff changed</source>
        <translation>员工信息变更</translation>
    </message>
    <message>
        <source>Waiting refund shown</source>
        <translation>查看单笔待审批退款</translation>
    </message>
    <message>
        <source>Workspace restored from a backup</source>
        <translation>从备份恢复了工作区</translation>
    </message>
</context>
<context>
    <name>desk::Banner</name>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Connecting to the workspace…</source>
        <translation>正在连接工作区…</translation>
    </message>
    <message>
        <source>Your last step was sent, its answer is not known yet. WalletDesk is checking it and will not do it twice.</source>
        <translation>您的上一步已发送，结果尚未确认。WalletDesk 正在核对，不会重复执行。</translation>
    </message>
    <message>
        <source>The workspace cannot be reached. What you type is kept; WalletDesk connects again by itself.</source>
        <translation>无法连接工作区。您输入的内容会保留，WalletDesk 将自动重新连接。</translation>
    </message>
</context>
<context>
    <name>desk::BrowsingAlerts</name>
    <message>
        <source>Unusual browsing in the last 24 hours</source>
        <translation>近 24 小时异常浏览</translation>
    </message>
    <message>
        <source>Who saw unusually much within an hour</source>
        <translation>谁在一小时内查看得异常多</translation>
    </message>
    <message>
        <source>Enter shows what the person saw.</source>
        <translation>按 Enter 查看此人看过什么。</translation>
    </message>
    <message>
        <source>Show what the person saw</source>
        <translation>查看此人看过什么</translation>
    </message>
</context>
<context>
    <name>desk::CardWarning</name>
    <message>
        <source>Mask it (Alt+M)</source>
        <translation>打码（Alt+M）</translation>
    </message>
    <message>
        <source>Mask the card number</source>
        <translation>将卡号打码</translation>
    </message>
    <message>
        <source>Puts stars for all but the last four digits (Alt+M in the field).</source>
        <translation>除末四位外全部以星号代替（在输入框中按 Alt+M）。</translation>
    </message>
    <message>
        <source>Mask card numbers in the text</source>
        <translation>将文本中的卡号打码</translation>
    </message>
    <message>
        <source>ends in %1</source>
        <translation>尾号 %1</translation>
    </message>
    <message>
        <source>line %1, ends in %2</source>
        <translation>第 %1 行，尾号 %2</translation>
    </message>
    <message>
        <source>▲ This looks like a full card number (%1). Mask it, unless it is something else.</source>
        <translation>▲ 疑似完整卡号（%1）。如确为卡号，请打码。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between places</comment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>desk::CheckForm</name>
    <message>
        <source>The checklist as a whole</source>
        <translation>整份检查清单</translation>
    </message>
    <message>
        <source>Name (id)</source>
        <translation>名称（标识）</translation>
    </message>
    <message>
        <source>Said where the reason must not be told</source>
        <translation>原因不可告知时的说法</translation>
    </message>
    <message>
        <source>Applies to payments where</source>
        <translation>适用于符合以下条件的支付</translation>
    </message>
    <message>
        <source>A payment for which this is not true counts as not failed; only checks marked “always” look at it.</source>
        <translation>不符合此条件的支付视为未失败，只有标为“始终检查”的检查项会处理它。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终检查</translation>
    </message>
    <message>
        <source>Also for payments that the checklist as a whole does not apply to.</source>
        <translation>对整份清单不适用的支付也检查。</translation>
    </message>
    <message>
        <source>Applies when</source>
        <translation>适用条件</translation>
    </message>
    <message>
        <source>Cannot be told when</source>
        <translation>以下情况无法判断</translation>
    </message>
    <message>
        <source>Where this is true and no case is, the verdict is “unknown” instead of “passed”.</source>
        <translation>此条件成立而没有任何情形成立时，结论为“未知”而不是“通过”。</translation>
    </message>
    <message>
        <source>Question to the customer</source>
        <translation>询问客户</translation>
    </message>
    <message>
        <source>Do not ask</source>
        <translation>不询问</translation>
    </message>
    <message>
        <source>Ask the customer…</source>
        <translation>询问客户…</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Kind of answer</source>
        <translation>回答类型</translation>
    </message>
    <message>
        <source>one of several choices</source>
        <translation>从几个选项中选一个</translation>
    </message>
    <message>
        <source>an amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Choice “%1”</source>
        <translation>选项“%1”</translation>
    </message>
    <message>
        <source>Choices are added and renamed in the JSON beside.</source>
        <translation>选项的增加和改名请在右侧 JSON 中进行。</translation>
    </message>
    <message>
        <source>This is a cause when</source>
        <translation>满足以下条件即为原因</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>则</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Rank (small goes first)</source>
        <translation>优先级（数小者优先）</translation>
    </message>
    <message>
        <source>Try again?</source>
        <translation>能否重试？</translation>
    </message>
    <message>
        <source>as the code says</source>
        <translation>按返回码</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The reason may be told</source>
        <translation>原因可告知客户</translation>
    </message>
    <message>
        <source>Off: the customer hears the neutral wording only, and agents are warned.</source>
        <translation>关闭：客户只会听到中性说法，并提醒坐席。</translation>
    </message>
    <message>
        <source>Money was taken</source>
        <translation>已扣款</translation>
    </message>
    <message>
        <source>Money left although the order was not settled: straight into a complaint.</source>
        <translation>订单未完成但已扣款：直接转投诉。</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>{amount} and other facts in braces are replaced by their values.</source>
        <translation>{amount} 等花括号中的事实会替换为实际值。</translation>
    </message>
    <message>
        <source>Name of the test case</source>
        <translation>测试用例名称</translation>
    </message>
    <message>
        <source>Facts of the payment</source>
        <translation>支付的事实</translation>
    </message>
    <message>
        <source>What the customer says</source>
        <translation>客户的回答</translation>
    </message>
    <message>
        <source>What must come out</source>
        <translation>应得结果</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>不检查</translation>
    </message>
    <message>
        <source>Verdicts of checks</source>
        <translation>各检查项的结论</translation>
    </message>
</context>
<context>
    <name>desk::ChecklistCompareView</name>
    <message numerus="yes">
        <source>%n payment(s) compared</source>
        <translation>
            <numerusform>已对比 %n 笔支付</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diagnosis change(s)</source>
        <translation>
            <numerusform>%n 笔诊断有变化</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Nothing compared yet.</source>
        <translation>尚未对比。</translation>
    </message>
    <message>
        <source>Choose two versions and a period. Both are run over every failed payment of it; nothing is stored and nobody&apos;s diagnosis changes.</source>
        <translation>请选择两个版本和一个时段。系统会对该时段的每笔失败支付分别运行两个版本，不保存任何内容，也不影响现有诊断。</translation>
    </message>
    <message>
        <source>Back to the editor</source>
        <translation>返回编辑器</translation>
    </message>
    <message>
        <source>Diagnosis now</source>
        <translation>现在的诊断</translation>
    </message>
    <message>
        <source>Diagnosis with</source>
        <translation>改用后的诊断</translation>
    </message>
    <message>
        <source>Part of the period that is compared</source>
        <translation>已对比的时段</translation>
    </message>
    <message>
        <source>Diagnoses that change</source>
        <translation>有变化的诊断</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>变为</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>截止日早于起始日。</translation>
    </message>
    <message>
        <source>Choose a last day that is not before the first.</source>
        <translation>请选择不早于起始日的截止日。</translation>
    </message>
    <message>
        <source>This checklist cannot be run.</source>
        <translation>该检查清单无法运行。</translation>
    </message>
    <message>
        <source>Mend its problems in the editor first.</source>
        <translation>请先在编辑器中修正其问题。</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>已停止：%1</translation>
    </message>
    <message>
        <source>No failed payments in this period.</source>
        <translation>该时段没有失败的支付。</translation>
    </message>
    <message>
        <source>No diagnosis changes.</source>
        <translation>没有诊断发生变化。</translation>
    </message>
    <message>
        <source>Choose a longer one.</source>
        <translation>请选择更长的时段。</translation>
    </message>
    <message>
        <source>Both say the same about every payment that was compared.</source>
        <translation>对所有已对比的支付，两个版本的结论相同。</translation>
    </message>
    <message>
        <source>Enter opens the payment</source>
        <translation>按回车打开该笔支付</translation>
    </message>
    <message>
        <source>… and %1 more; walletdeskctl checklist compare lists them all</source>
        <translation>……另有 %1 笔；可用 walletdeskctl checklist compare 列出全部</translation>
    </message>
</context>
<context>
    <name>desk::ChecklistDiffDialog</name>
    <message>
        <source> and </source>
        <translation> 且 </translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>非 %1</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不符之处</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1 against</source>
        <translation>%1 对比</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>读取中…</translation>
    </message>
    <message>
        <source>✕ The JSON must be mended before it can be compared.</source>
        <translation>✕ 请先修正 JSON 再比较。</translation>
    </message>
    <message>
        <source>at place %1</source>
        <translation>第 %1 位</translation>
    </message>
    <message>
        <source>✓ They say the same.</source>
        <translation>✓ 内容相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s); Enter goes to the place</source>
        <translation>
            <numerusform>%n 处差异；按回车转到该处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ChecklistEditor</name>
    <message>
        <source>Checklists</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>✎ your unsaved changes of %1 are back; Ctrl+Z takes them away</source>
        <translation>✎ 已恢复您 %1 未保存的修改；按 Ctrl+Z 可撤销</translation>
    </message>
    <message>
        <source>Saved as version %1; its test cases come out as expected.</source>
        <translation>已保存为版本 %1；测试用例均符合预期。</translation>
    </message>
    <message>
        <source>Saved as version %1; %2 of %3 test cases differ, so it cannot be activated yet.</source>
        <translation>已保存为版本 %1；%3 条测试用例中有 %2 条不符，暂不能启用。</translation>
    </message>
    <message>
        <source>Draft %1 is discarded.</source>
        <translation>草稿 %1 已作废。</translation>
    </message>
    <message>
        <source>Version %1 is active now.</source>
        <translation>版本 %1 现已启用。</translation>
    </message>
    <message>
        <source>%1 with your changes</source>
        <translation>%1（含您的修改）</translation>
    </message>
    <message>
        <source>■ your text is kept: look at the differences, then save again</source>
        <translation>■ 您的内容已保留：请查看差异后再次保存</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Differences…</source>
        <translation>差异…</translation>
    </message>
    <message>
        <source>What this text says differently than another version</source>
        <translation>当前内容与其他版本的不同之处</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>对比…</translation>
    </message>
    <message>
        <source>Run it over the failed payments of a period and see which diagnoses change</source>
        <translation>对某一时段的失败支付试运行，查看哪些诊断会变化</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>作废草稿</translation>
    </message>
    <message>
        <source>Nobody can activate the draft any more; its text stays readable</source>
        <translation>草稿将无法再启用，内容仍可查看</translation>
    </message>
    <message>
        <source>Activate…</source>
        <translation>启用…</translation>
    </message>
    <message>
        <source>Make this version the one that every diagnosis uses</source>
        <translation>让所有诊断使用该版本</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Make active again…</source>
        <translation>重新启用…</translation>
    </message>
    <message>
        <source>Mend the problems before saving.</source>
        <translation>请先修正问题再保存。</translation>
    </message>
    <message>
        <source>Save before activating.</source>
        <translation>请先保存再启用。</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>%1, saved by %2, %3</source>
        <translation>%1，%2 保存于 %3</translation>
    </message>
    <message>
        <source>The checklist that ships with the program; saving makes a version of the desk&apos;s own</source>
        <translation>程序自带的检查清单；保存修改会生成本服务台自己的版本</translation>
    </message>
    <message>
        <source>✎ unsaved changes, kept on this computer</source>
        <translation>✎ 有未保存的修改，已暂存在本机</translation>
    </message>
    <message>
        <source>✕ unsaved changes cannot be kept on this computer</source>
        <translation>✕ 未保存的修改无法暂存到本机</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>下一个问题</translation>
    </message>
    <message>
        <source>Search the checks</source>
        <translation>搜索检查项</translation>
    </message>
    <message>
        <source>▲ unsaved changes, kept only until you sign out: no keychain here</source>
        <translation>▲ 有未保存的修改，仅保留到您退出登录（本机没有密钥环）</translation>
    </message>
</context>
<context>
    <name>desk::ChecklistFindings</name>
    <message>
        <source>outcome</source>
        <translation>结果类别</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3</source>
        <translation>%1：得到“%2”，应为“%3”</translation>
    </message>
    <message>
        <source>Problems and test cases</source>
        <translation>问题与测试用例</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题说明</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Test cases</source>
        <translation>测试用例</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Test case</source>
        <translation>测试用例</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不符之处</translation>
    </message>
    <message>
        <source>Add a test case</source>
        <translation>添加测试用例</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>%1, column %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source>✓ No problems</source>
        <translation>✓ 没有问题</translation>
    </message>
    <message numerus="yes">
        <source>✕ %n problem(s)</source>
        <translation>
            <numerusform>✕ %n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>– not run</source>
        <translation>– 未运行</translation>
    </message>
    <message>
        <source>✓ as expected</source>
        <translation>✓ 符合预期</translation>
    </message>
    <message>
        <source>✕ differs</source>
        <translation>✕ 不符</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Test cases: not run</source>
        <translation>测试用例：未运行</translation>
    </message>
    <message>
        <source>No test cases</source>
        <translation>没有测试用例</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n test case(s) as expected</source>
        <translation>
            <numerusform>✓ %n 条测试用例符合预期</numerusform>
        </translation>
    </message>
    <message>
        <source>✕ %1 of %2 test cases differ</source>
        <translation>✕ %2 条测试用例中有 %1 条不符</translation>
    </message>
    <message>
        <source>Test case %1</source>
        <translation>测试用例 %1</translation>
    </message>
</context>
<context>
    <name>desk::ChecklistOutline</name>
    <message>
        <source>+ Case</source>
        <translation>+ 情形</translation>
    </message>
    <message>
        <source>Add a case to the check</source>
        <translation>为该检查项添加情形</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移（Alt+↓）</translation>
    </message>
    <message>
        <source>Take out (Delete)</source>
        <translation>移除（Delete）</translation>
    </message>
    <message>
        <source>Search the checks</source>
        <translation>搜索检查项</translation>
    </message>
    <message>
        <source>Search the checks (Ctrl+F)</source>
        <translation>搜索检查项（Ctrl+F）</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>+ Check</source>
        <translation>+ 检查项</translation>
    </message>
    <message>
        <source>Add a check</source>
        <translation>添加检查项</translation>
    </message>
    <message>
        <source>Add a check (Insert)</source>
        <translation>添加检查项（Insert）</translation>
    </message>
    <message>
        <source>The checklist as a whole</source>
        <translation>整份检查清单</translation>
    </message>
    <message>
        <source>Every check is there already</source>
        <translation>所有检查项都已存在</translation>
    </message>
</context>
<context>
    <name>desk::ChecklistVersions</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>ships with the program</source>
        <translation>程序自带</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>✎ unsaved changes</source>
        <translation>✎ 有未保存的修改</translation>
    </message>
    <message>
        <source>%1, activated by %2, %3</source>
        <translation>%1，%2 启用于 %3</translation>
    </message>
</context>
<context>
    <name>desk::CommandStatus</name>
    <message>
        <source>Ask again</source>
        <translation>再次询问</translation>
    </message>
    <message>
        <source>Asks for the answer to the same step; it is never done twice.</source>
        <translation>询问同一步骤的结果，绝不会重复执行。</translation>
    </message>
    <message>
        <source>… Sending</source>
        <translation>… 正在发送</translation>
    </message>
    <message>
        <source>? Unconfirmed: it was sent, the answer is not there yet. Checking; nothing is done twice.</source>
        <translation>? 未确认：已发送，尚无应答。正在核对，不会重复执行。</translation>
    </message>
</context>
<context>
    <name>desk::ComparisonForm</name>
    <message>
        <source>How it is compared</source>
        <translation>比较方式</translation>
    </message>
</context>
<context>
    <name>desk::ConditionTree</name>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>How the group holds</source>
        <translation>组合方式</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>以下全部成立</translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <translation>以下任一成立</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a comparison (Insert)</source>
        <translation>添加比较（Insert）</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>添加组合</translation>
    </message>
    <message>
        <source>Add a group of conditions (Shift+Insert)</source>
        <translation>添加条件组合（Shift+Insert）</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Put the row into a group of its own</source>
        <translation>把该行放入单独的组合</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>取反</translation>
    </message>
    <message>
        <source>Turn the row into its opposite, or back</source>
        <translation>把该行变为相反条件，或还原</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移（Alt+↓）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Take the row out (Delete)</source>
        <translation>移除该行（Delete）</translation>
    </message>
    <message>
        <source>No condition: applies to every payment.</source>
        <translation>没有条件：适用于所有支付。</translation>
    </message>
    <message>
        <source>No condition.</source>
        <translation>没有条件。</translation>
    </message>
</context>
<context>
    <name>desk::ConstantEdit</name>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Values, several may be ticked</source>
        <translation>值，可多选</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>no</source>
        <translation>不可</translation>
    </message>
    <message>
        <source>values with commas between</source>
        <translation>多个值用逗号分隔</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
</context>
<context>
    <name>desk::ContactBar</name>
    <message>
        <source>Contact with the customer</source>
        <translation>与客户的联系</translation>
    </message>
    <message>
        <source>No contact is open.</source>
        <translation>没有进行中的联系。</translation>
    </message>
    <message>
        <source>Start call</source>
        <translation>开始通话</translation>
    </message>
    <message>
        <source>Start chat</source>
        <translation>开始会话</translation>
    </message>
    <message>
        <source>Start mail</source>
        <translation>处理邮件</translation>
    </message>
    <message>
        <source>Opens a contact; the caller is verified within it.</source>
        <translation>开始一次联系，并在其中核验来电人。</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验身份</translation>
    </message>
    <message>
        <source>Records which questions the caller answered (F4).</source>
        <translation>记录来电人回答了哪些问题（F4）。</translation>
    </message>
    <message>
        <source>End contact …</source>
        <translation>结束联系…</translation>
    </message>
    <message>
        <source>End the contact</source>
        <translation>结束联系</translation>
    </message>
    <message>
        <source>Outcome of the contact</source>
        <translation>联系结果</translation>
    </message>
    <message>
        <source>Note on the contact</source>
        <translation>联系备注</translation>
    </message>
    <message>
        <source>Note, if there is one</source>
        <translation>备注（可不填）</translation>
    </message>
    <message>
        <source>End contact</source>
        <translation>结束联系</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on with the contact</source>
        <translation>继续这次联系</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>开始于 %1</translation>
    </message>
</context>
<context>
    <name>desk::CustomerHeader</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Read the customer again</source>
        <translation>重新读取客户</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核验身份</translation>
    </message>
    <message>
        <source>Record which questions the caller passed</source>
        <translation>记录来电人通过了哪些问题</translation>
    </message>
    <message>
        <source>Freeze…</source>
        <translation>冻结…</translation>
    </message>
    <message>
        <source>Stop payments, withdrawals or sign-ins of this customer at once</source>
        <translation>立即停止该客户的支出、提现或登录</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Open a complaint of this customer</source>
        <translation>为该客户新建工单</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <translation>%1 · %2 注册</translation>
    </message>
    <message>
        <source>Phone %1</source>
        <translation>手机号 %1</translation>
    </message>
    <message>
        <source>E-mail %1</source>
        <translation>邮箱 %1</translation>
    </message>
    <message>
        <source>ID number %1</source>
        <translation>证件号 %1</translation>
    </message>
    <message>
        <source>ID number, masked</source>
        <translation>证件号（已脱敏）</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Caller not verified</source>
        <translation>来电未核验</translation>
    </message>
    <message>
        <source>Three questions failed within 24 hours: verification is locked.</source>
        <translation>24 小时内有三个问题未通过，核验已锁定。</translation>
    </message>
    <message>
        <source>What the caller proved in this contact</source>
        <translation>来电人在本次联系中证明了什么</translation>
    </message>
    <message>
        <source>%1 is locked until the caller is verified (F4)</source>
        <translation>%1：核验来电人后可用（F4）</translation>
    </message>
    <message>
        <source>Reveal for a reason: %1</source>
        <translation>填写理由后显示明文：%1</translation>
    </message>
</context>
<context>
    <name>desk::CustomerTab</name>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Bank cards</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>Devices and sign-ins</source>
        <translation>设备与登录</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>未结工单</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Show the diagnosis of the payment</source>
        <translation>显示这笔交易的诊断</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Show the payment&apos;s timeline, relatives and references</source>
        <translation>显示交易的时间线、关联交易和编号</translation>
    </message>
    <message>
        <source>The payment could not be shown.</source>
        <translation>无法显示这笔交易。</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts in the last 30 days</source>
        <translation>
            <numerusform>近 30 天 %n 条联系记录</numerusform>
        </translation>
    </message>
    <message>
        <source>No account yet.</source>
        <translation>还没有账户。</translation>
    </message>
    <message>
        <source>No bank card is bound.</source>
        <translation>没有绑定银行卡。</translation>
    </message>
    <message>
        <source>Nobody signed in yet.</source>
        <translation>还没有登录记录。</translation>
    </message>
    <message>
        <source>No hold is standing.</source>
        <translation>没有生效中的冻结。</translation>
    </message>
    <message>
        <source>No ticket is open.</source>
        <translation>没有未结工单。</translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation>全部重新读取</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>筛选交易历史</translation>
    </message>
    <message>
        <source>Freeze ring…</source>
        <translation>冻结团伙…</translation>
    </message>
    <message>
        <source>Freeze all customers who share a device, a card or a payee with this one</source>
        <translation>冻结与该客户共用设备、银行卡或收款方的所有客户</translation>
    </message>
    <message>
        <source>Accounts, holds, linked accounts, cards, devices and tickets</source>
        <translation>账户、冻结、关联账户、银行卡、设备和工单</translation>
    </message>
    <message>
        <source>Linked accounts</source>
        <translation>关联账户</translation>
    </message>
    <message>
        <source>Nothing shared.</source>
        <translation>没有与他人共用的信息。</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Who saw or did what to this customer: the evidence of the last seven days</source>
        <translation>谁查看过或操作过该客户：最近七天的审计记录</translation>
    </message>
</context>
<context>
    <name>desk::CustomersHome</name>
    <message>
        <source>Who is calling?</source>
        <translation>来电人是谁？</translation>
    </message>
    <message>
        <source>Search by anything the caller can read out. Pasting a whole message works too.</source>
        <translation>按来电人能报出的任何信息搜索，也可以粘贴整段消息。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>full number, its beginning or the last four digits</source>
        <translation>完整号码、前几位或后四位</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>any part, pinyin or its initials</source>
        <translation>任意部分、拼音或首字母</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>user number, last four of the ID or of a card</source>
        <translation>用户编号、证件或银行卡后四位</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>交易</translation>
    </message>
    <message>
        <source>order, merchant order or channel reference</source>
        <translation>订单号、商户订单号或渠道流水号</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>its number</source>
        <translation>工单号</translation>
    </message>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation>搜索（Ctrl+K）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Go to the search box (Ctrl+K).</source>
        <translation>转到搜索框（Ctrl+K）。</translation>
    </message>
    <message>
        <source>Opened since you signed in</source>
        <translation>本次登录后打开过</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>Open customer %1</source>
        <translation>打开客户 %1</translation>
    </message>
</context>
<context>
    <name>desk::DiagnosisPanel</name>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>What to say to the customer</source>
        <translation>对客户说的内容</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy what to say to the customer</source>
        <translation>复制对客户说的内容</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Open a ticket with this diagnosis</source>
        <translation>用此诊断新建工单</translation>
    </message>
    <message>
        <source>Open a ticket on this payment; the diagnosis and the answers are kept on it</source>
        <translation>为这笔交易新建工单，诊断和回答随工单保存</translation>
    </message>
    <message>
        <source>Say to the customer</source>
        <translation>对客户说</translation>
    </message>
    <message>
        <source>No payment chosen</source>
        <translation>未选择交易</translation>
    </message>
    <message>
        <source>Choose a payment in the history to see why it went as it did.</source>
        <translation>在历史中选择一笔交易，查看原因。</translation>
    </message>
    <message>
        <source>Checklist v%1</source>
        <translation>检查清单 v%1</translation>
    </message>
    <message>
        <source>This payment did not fail</source>
        <translation>这笔交易没有失败</translation>
    </message>
    <message>
        <source>not in the catalogue</source>
        <translation>返回码目录中没有</translation>
    </message>
    <message>
        <source>%1 %2 – %3</source>
        <translation>%1 %2 – %3</translation>
    </message>
    <message>
        <source>The money was taken but the order is not settled. Do not let the customer pay again: open a complaint.</source>
        <translation>已扣款，但订单未结算。不要让客户再次付款，请新建工单。</translation>
    </message>
    <message>
        <source>Locked until the caller is verified (F4)</source>
        <translation>核验来电人后可用（F4）</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一步：%1</translation>
    </message>
    <message>
        <source>The text for the customer was copied.</source>
        <translation>对客户说的内容已复制。</translation>
    </message>
    <message>
        <source>Times here are those of the account: %1</source>
        <translation>此处时间按账户所在时区：%1</translation>
    </message>
    <message>
        <source>Confirm or correct the cause…</source>
        <translation>确认或更正原因…</translation>
    </message>
    <message>
        <source>Confirm or correct the cause</source>
        <translation>确认或更正原因</translation>
    </message>
    <message>
        <source>At the end: say whether the diagnosis was right</source>
        <translation>结案时：说明诊断是否正确</translation>
    </message>
    <message>
        <source>Say it in English</source>
        <translation>用英文说</translation>
    </message>
    <message>
        <source>Say it in Chinese</source>
        <translation>用中文说</translation>
    </message>
    <message>
        <source>Dictionary</source>
        <translation>查码</translation>
    </message>
    <message>
        <source>Look the code up in the dictionary</source>
        <translation>在返回码词典中查这个码</translation>
    </message>
    <message>
        <source>Look the code up in all schemes</source>
        <translation>在所有渠道中查这个码</translation>
    </message>
    <message>
        <source>Open a complaint…</source>
        <translation>登记投诉…</translation>
    </message>
    <message>
        <source>Open a complaint with the evidence, this diagnosis and the amount at risk</source>
        <translation>登记投诉，附上证据、本次诊断和涉及金额</translation>
    </message>
    <message>
        <source>Recorded, thank you.</source>
        <translation>已记录，谢谢。</translation>
    </message>
    <message>
        <source>Last query: %1, %2, %3</source>
        <translation>最近一次查询：%1，%2，%3</translation>
    </message>
    <message>
        <source>Cause confirmed: %1 (%2, %3)</source>
        <translation>原因已确认：%1（%2，%3）</translation>
    </message>
    <message>
        <source>Cause corrected: %1 (%2, %3)</source>
        <translation>原因已更正：%1（%2，%3）</translation>
    </message>
</context>
<context>
    <name>desk::DictionaryPage</name>
    <message>
        <source>at once</source>
        <translation>可立即</translation>
    </message>
    <message>
        <source>later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>query first</source>
        <translation>先查询</translation>
    </message>
    <message>
        <source>no</source>
        <translation>不可</translation>
    </message>
    <message>
        <source>Approved: not a failure</source>
        <translation>已批准：不是失败</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>体系</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>May be told</source>
        <translation>可告知客户</translation>
    </message>
    <message>
        <source>Response codes</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>Code or meaning</source>
        <translation>返回码或含义</translation>
    </message>
    <message>
        <source>A code, or a part of its meaning: 33, NOTENOUGH, 余额</source>
        <translation>输入返回码或含义片段：33、NOTENOUGH、余额</translation>
    </message>
    <message>
        <source>Say to the customer</source>
        <translation>对客户说</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>可以</translation>
    </message>
    <message>
        <source>✕ no</source>
        <translation>✕ 不可</translation>
    </message>
    <message numerus="yes">
        <source>%n codes</source>
        <translation>
            <numerusform>%n 个返回码</numerusform>
        </translation>
    </message>
    <message>
        <source>No scheme has this code</source>
        <translation>各渠道均无此返回码</translation>
    </message>
    <message>
        <source>Check the spelling. A code that a payment brings and the catalogue lacks is shown raw and collected for the supervisors.</source>
        <translation>请核对拼写。交易中出现但未收录的返回码会原样显示，并汇总给主管。</translation>
    </message>
    <message>
        <source>≠ The same code means something else elsewhere:</source>
        <translation>≠ 同一个码在其他渠道含义不同：</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Try again: %1</source>
        <translation>重试：%1</translation>
    </message>
    <message>
        <source>The customer can put it right</source>
        <translation>客户可以自行处理</translation>
    </message>
    <message>
        <source>The customer cannot put it right</source>
        <translation>客户无法自行处理</translation>
    </message>
    <message numerus="yes">
        <source>The outcome is unknown: query after %n seconds, with the same number</source>
        <translation>
            <numerusform>结果未知：%n 秒后用原单号查询</numerusform>
        </translation>
    </message>
    <message>
        <source>Money has left the card: never “just pay again”</source>
        <translation>款项已从卡中扣出：绝不能让客户“再付一次”</translation>
    </message>
    <message>
        <source>✕ Do not tell the customer this reason. Use the words below and no others.</source>
        <translation>✕ 不可将此原因告知客户。只能使用下面的话术。</translation>
    </message>
    <message>
        <source>Nothing: the payment was approved.</source>
        <translation>无需说明：该笔支付已获批准。</translation>
    </message>
    <message>
        <source>Nothing by the code alone: diagnose the payment.</source>
        <translation>仅凭此码无法说明：请诊断该笔交易。</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
</context>
<context>
    <name>desk::DocumentTabs</name>
    <message>
        <source>Open customers and tickets</source>
        <translation>打开的客户和工单</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>关闭 %1</translation>
    </message>
    <message>
        <source>Close this tab (Ctrl+W).</source>
        <translation>关闭此标签页（Ctrl+W）。</translation>
    </message>
</context>
<context>
    <name>desk::EmptyState</name>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>desk::FactBox</name>
    <message>
        <source>Type to find a fact</source>
        <translation>输入文字查找事实</translation>
    </message>
</context>
<context>
    <name>desk::FailureBanner</name>
    <message>
        <source>Show diagnosis</source>
        <translation>查看诊断</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show the checks, their evidence and what to say</source>
        <translation>显示检查项、依据和对客户说的内容</translation>
    </message>
    <message>
        <source>Read the latest failure again</source>
        <translation>重新读取最近的失败</translation>
    </message>
    <message>
        <source>%1 · %2 · &lt;b&gt;%3&lt;/b&gt; · &lt;b&gt;%4&lt;/b&gt;</source>
        <translation>%1 · %2 · &lt;b&gt;%3&lt;/b&gt; · &lt;b&gt;%4&lt;/b&gt;</translation>
    </message>
    <message>
        <source>finding out why…</source>
        <translation>正在查明原因…</translation>
    </message>
    <message>
        <source>the reason could not be read (%1)</source>
        <translation>无法读取原因（%1）</translation>
    </message>
    <message>
        <source>The latest failure could not be read. %1</source>
        <translation>无法读取最近的失败。%1</translation>
    </message>
</context>
<context>
    <name>desk::FeedbackDialog</name>
    <message>
        <source>Confirm the cause</source>
        <translation>确认原因</translation>
    </message>
    <message>
        <source>Was the diagnosis right?</source>
        <translation>诊断正确吗？</translation>
    </message>
    <message>
        <source>The cause in the end</source>
        <translation>最终原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>How it came out, if there is more to say</source>
        <translation>如有补充：最终情况如何</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The check “%1” was right</source>
        <translation>检查项“%1”判断正确</translation>
    </message>
    <message>
        <source>Which checks were right?</source>
        <translation>哪些检查项判断正确？</translation>
    </message>
    <message>
        <source>Correct the cause</source>
        <translation>更正原因</translation>
    </message>
    <message>
        <source>Supervisors see how often each check was right.</source>
        <translation>主管可以看到各检查项的正确率。</translation>
    </message>
</context>
<context>
    <name>desk::FindingList</name>
    <message numerus="yes">
        <source>%n checks passed</source>
        <translation>
            <numerusform>%n 项检查正常</numerusform>
        </translation>
    </message>
    <message>
        <source>Show or hide what was found to be in order</source>
        <translation>显示或隐藏正常的检查项</translation>
    </message>
    <message numerus="yes">
        <source>%n checks do not apply</source>
        <translation>
            <numerusform>%n 项检查不适用</numerusform>
        </translation>
    </message>
    <message>
        <source>Show or hide what this payment has nothing to do with</source>
        <translation>显示或隐藏与这笔交易无关的检查项</translation>
    </message>
</context>
<context>
    <name>desk::FindingRow</name>
    <message>
        <source>The customer does not know.</source>
        <translation>客户不知道。</translation>
    </message>
    <message>
        <source>The customer says: %1</source>
        <translation>客户说：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Do not tell the customer this reason.</source>
        <translation>不要向客户透露此原因。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Change the answer</source>
        <translation>修改回答</translation>
    </message>
    <message>
        <source>Read from: %1</source>
        <translation>数据来源：%1</translation>
    </message>
</context>
<context>
    <name>desk::HistoryFilterBar</name>
    <message>
        <source>Kind of payment</source>
        <translation>交易类型</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>State of the payment</source>
        <translation>交易状态</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>近 90 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>近 30 天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>自选日期…</translation>
    </message>
    <message>
        <source>Part of the counterparty&apos;s name, or an order, merchant order or channel reference (/)</source>
        <translation>对方名称的一部分，或订单号、商户订单号、渠道流水号（/）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Amounts and days</source>
        <translation>金额和日期</translation>
    </message>
    <message>
        <source>Filter by amount, jump to a day</source>
        <translation>按金额筛选，跳到某天</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Least amount</source>
        <translation>最小金额</translation>
    </message>
    <message>
        <source>Most amount</source>
        <translation>最大金额</translation>
    </message>
    <message>
        <source>Day to jump to</source>
        <translation>要跳到的日期</translation>
    </message>
    <message>
        <source>Jump to day</source>
        <translation>跳到日期</translation>
    </message>
    <message>
        <source>Show the payments of this day and scroll on from there</source>
        <translation>显示这天的交易，并从此处继续滚动</translation>
    </message>
    <message>
        <source>Not an amount in %1: write it like 50.00.</source>
        <translation>不是 %1 金额：请按 50.00 的形式填写。</translation>
    </message>
    <message>
        <source>Name or reference</source>
        <translation>对方名称或单号</translation>
    </message>
</context>
<context>
    <name>desk::HistoryPanel</name>
    <message>
        <source>Export the payments shown</source>
        <translation>导出所示交易</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Transaction history</source>
        <translation>交易历史</translation>
    </message>
    <message>
        <source>Sums of the payments shown</source>
        <translation>所示交易的合计</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Export the payments shown as a CSV file</source>
        <translation>将所示交易导出为 CSV 文件</translation>
    </message>
    <message>
        <source>Write the payments that pass the filter to a CSV file</source>
        <translation>将符合筛选的交易写入 CSV 文件</translation>
    </message>
    <message>
        <source>Locked until the caller is verified (F4)</source>
        <translation>核验来电人后可用（F4）</translation>
    </message>
    <message>
        <source>Adding up…</source>
        <translation>正在合计…</translation>
    </message>
    <message>
        <source>The sums could not be read.</source>
        <translation>无法读取合计。</translation>
    </message>
    <message numerus="yes">
        <source>more than %n payments</source>
        <translation>
            <numerusform>超过 %n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Out %1 · In %2 · %3</source>
        <translation>支出 %1 · 收入 %2 · %3</translation>
    </message>
    <message>
        <source>Sums of succeeded payments that pass the filter, fees included</source>
        <translation>符合筛选的成功交易合计，含手续费</translation>
    </message>
    <message numerus="yes">
        <source>%n payments were exported.</source>
        <translation>
            <numerusform>已导出 %n 笔交易。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new payments</source>
        <translation>
            <numerusform>%n 笔新交易</numerusform>
        </translation>
    </message>
    <message>
        <source>They came in above what is on screen: go there</source>
        <translation>上方有新到的交易，点此前往</translation>
    </message>
</context>
<context>
    <name>desk::HistoryView</name>
    <message>
        <source>More payments are loading</source>
        <translation>正在加载更多交易</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Payments of the customer</source>
        <translation>客户的交易</translation>
    </message>
    <message>
        <source>No payments here</source>
        <translation>没有交易</translation>
    </message>
    <message>
        <source>Nothing in this period passes the filter.</source>
        <translation>此时间范围内没有符合筛选的交易。</translation>
    </message>
    <message>
        <source>This customer has not paid or received anything yet.</source>
        <translation>该客户还没有任何收支。</translation>
    </message>
    <message>
        <source>Show all payments</source>
        <translation>显示全部交易</translation>
    </message>
    <message>
        <source>More payments could not be read. %1</source>
        <translation>无法读取更多交易。%1</translation>
    </message>
    <message>
        <source>Diagnosis of the payment</source>
        <translation>这笔交易的诊断</translation>
    </message>
</context>
<context>
    <name>desk::HoldDialog</name>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Freezes at once (Enter, or Ctrl+Enter from the note)</source>
        <translation>立即冻结（回车，在备注中按 Ctrl+回车）</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>告知客户</translation>
    </message>
    <message>
        <source>How it is released</source>
        <translation>如何解冻</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n hold(s) standing</source>
        <translation>
            <numerusform>%n 笔生效中的冻结</numerusform>
        </translation>
    </message>
    <message>
        <source>Freeze %1</source>
        <translation>冻结 %1</translation>
    </message>
</context>
<context>
    <name>desk::HoldEffects</name>
    <message>
        <source>In flight now</source>
        <translation>在途交易</translation>
    </message>
    <message>
        <source>Standing holds</source>
        <translation>生效中的冻结</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Tell the customer</source>
        <translation>告知客户</translation>
    </message>
    <message>
        <source>What to tell the customer</source>
        <translation>告知客户的内容</translation>
    </message>
    <message>
        <source>Could not be read, you can freeze all the same. %1</source>
        <translation>无法读取，但仍可冻结。%1</translation>
    </message>
    <message>
        <source>No payment is on its way. From now on new ones are refused.</source>
        <translation>没有在途交易。此后的新交易将被拒绝。</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) on the way will be stopped.</source>
        <translation>
            <numerusform>%n 笔在途交易将被拦截。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) on the way will not be stopped.</source>
        <translation>
            <numerusform>%n 笔在途交易无法拦截。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 payments on the way will be stopped.</source>
        <translation>%2 笔在途交易中有 %1 笔将被拦截。</translation>
    </message>
    <message>
        <source>Will be stopped</source>
        <translation>将被拦截</translation>
    </message>
    <message>
        <source>Will not be stopped</source>
        <translation>无法拦截</translation>
    </message>
    <message>
        <source>Nothing is frozen at the moment.</source>
        <translation>目前没有冻结。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Release requested</source>
        <translation>已申请解冻</translation>
    </message>
    <message>
        <source>Request release …</source>
        <translation>申请解冻…</translation>
    </message>
    <message>
        <source>Request the release of this hold</source>
        <translation>申请解冻这笔冻结</translation>
    </message>
</context>
<context>
    <name>desk::HoldForm</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Accounts that are frozen</source>
        <translation>被冻结的账户</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>全部账户</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What the customer said, what you saw</source>
        <translation>客户说了什么，您看到了什么</translation>
    </message>
    <message>
        <source>What is frozen</source>
        <translation>冻结范围</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>When the hold ends</source>
        <translation>冻结何时结束</translation>
    </message>
    <message>
        <source>No end: until it is released</source>
        <translation>不设期限，直到解冻</translation>
    </message>
    <message>
        <source>For 24 hours</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>For 7 days</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>Until …</source>
        <translation>指定时间…</translation>
    </message>
    <message>
        <source>Date and time at which the hold ends</source>
        <translation>冻结结束的日期和时间</translation>
    </message>
    <message numerus="yes">
        <source>All accounts (%n)</source>
        <translation>
            <numerusform>全部账户（%n）</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 account %2, balance %3</source>
        <translation>%1 账户 %2，余额 %3</translation>
    </message>
    <message>
        <source>Choose a reason: press 1 to 7.</source>
        <translation>请选择原因：按 1 至 7。</translation>
    </message>
    <message numerus="yes">
        <source>Another reason needs a note of at least %n characters.</source>
        <translation>
            <numerusform>选择其他原因时，备注至少 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>The end lies in the past.</source>
        <translation>结束时间已经过去。</translation>
    </message>
</context>
<context>
    <name>desk::HoldWords</name>
    <message>
        <source>Freeze outgoing payments from this account of %1 now</source>
        <translation>立即冻结 %1 此账户的支出</translation>
    </message>
    <message>
        <source>Freeze outgoing payments of %1 now</source>
        <translation>立即冻结 %1 的支出</translation>
    </message>
    <message>
        <source>Freeze withdrawals from this account of %1 now</source>
        <translation>立即冻结 %1 此账户的提现</translation>
    </message>
    <message>
        <source>Freeze withdrawals of %1 now</source>
        <translation>立即冻结 %1 的提现</translation>
    </message>
    <message>
        <source>Freeze all money in and out of this account of %1 now</source>
        <translation>立即冻结 %1 此账户的全部收支</translation>
    </message>
    <message>
        <source>Freeze all money in and out of %1 now</source>
        <translation>立即冻结 %1 的全部收支</translation>
    </message>
    <message>
        <source>Block new sign-ins of %1 now</source>
        <translation>立即拦截 %1 的新登录</translation>
    </message>
    <message>
        <source>Outgoing payments from this account of %1 are frozen.</source>
        <translation>%1 此账户的支出已冻结。</translation>
    </message>
    <message>
        <source>Outgoing payments of %1 are frozen.</source>
        <translation>%1 的支出已冻结。</translation>
    </message>
    <message>
        <source>Withdrawals from this account of %1 are frozen.</source>
        <translation>%1 此账户的提现已冻结。</translation>
    </message>
    <message>
        <source>Withdrawals of %1 are frozen.</source>
        <translation>%1 的提现已冻结。</translation>
    </message>
    <message>
        <source>All money in and out of this account of %1 is frozen.</source>
        <translation>%1 此账户的全部收支已冻结。</translation>
    </message>
    <message>
        <source>All money in and out of %1 is frozen.</source>
        <translation>%1 的全部收支已冻结。</translation>
    </message>
    <message>
        <source>New sign-ins of %1 are blocked.</source>
        <translation>%1 的新登录已被拦截。</translation>
    </message>
    <message>
        <source>Stops payments, transfers out and withdrawals. Money and refunds still come in.</source>
        <translation>阻止支付、转出和提现；仍可收款和收到退款。</translation>
    </message>
    <message>
        <source>Stops withdrawals only. Paying and receiving go on.</source>
        <translation>只阻止提现；支付和收款照常。</translation>
    </message>
    <message>
        <source>Stops everything except refunds and fees.</source>
        <translation>阻止除退款和手续费外的一切收支。</translation>
    </message>
    <message>
        <source>Refuses new sign-ins. Money is not stopped.</source>
        <translation>拒绝新的登录；资金不受影响。</translation>
    </message>
    <message>
        <source>1. Anybody at the desk asks for the release, with a reason and a note.
2. A supervisor decides: not the person who placed the hold, and not the one who asked.
3. A request that nobody decides on lapses after 72 hours; the hold stays.
Placed by mistake? Say &quot;placed in error&quot;: such requests go first.</source>
        <translation>1. 任何客服都可以填写理由和备注，申请解冻。
2. 由主管审批，但不能是执行冻结的人，也不能是申请人。
3. 72 小时内无人审批的申请自动失效，冻结继续保持。
误操作？请选择“误冻结”，这类申请优先处理。</translation>
    </message>
    <message>
        <source>since %1 by %2, until %3</source>
        <translation>%1 由 %2 冻结，至 %3</translation>
    </message>
    <message>
        <source>since %1 by %2, with no end</source>
        <translation>%1 由 %2 冻结，未设期限</translation>
    </message>
</context>
<context>
    <name>desk::IncidentDialog</name>
    <message>
        <source>Incident</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Steps of the incident</source>
        <translation>故障处理步骤</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Close this dialog</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Unsolved tickets about payments that fall in this incident. Space chooses one.</source>
        <translation>涉及该故障支付的未解决工单。按空格键选择。</translation>
    </message>
    <message>
        <source>Tickets of the incident</source>
        <translation>故障工单</translation>
    </message>
    <message>
        <source>Attach the chosen ones</source>
        <translation>关联所选工单</translation>
    </message>
    <message>
        <source>Attach all</source>
        <translation>全部关联</translation>
    </message>
    <message>
        <source>Everybody at a desk sees it, until the incident is closed.</source>
        <translation>所有坐席都会看到，直到故障结束。</translation>
    </message>
    <message>
        <source>Announcement in Chinese</source>
        <translation>中文公告</translation>
    </message>
    <message>
        <source>Announcement in English</source>
        <translation>英文公告</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>发布公告</translation>
    </message>
    <message>
        <source>One reply, sent to the customer of every attached ticket, once.</source>
        <translation>统一回复，向每张关联工单的客户发送一次。</translation>
    </message>
    <message>
        <source>Reply to the customers</source>
        <translation>给客户的回复</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Ends the incident and its announcement, and resolves the attached tickets.</source>
        <translation>结束故障和公告，并解决关联的工单。</translation>
    </message>
    <message>
        <source>How the tickets end</source>
        <translation>工单处理结果</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查明的情况</translation>
    </message>
    <message>
        <source>Close the incident</source>
        <translation>结束故障</translation>
    </message>
    <message>
        <source>attached</source>
        <translation>已关联</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已回复</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已随故障解决</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) attached.</source>
        <translation>
            <numerusform>已关联 %n 张工单。</numerusform>
        </translation>
    </message>
    <message>
        <source>Announced to everybody.</source>
        <translation>公告已发布。</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) answered.</source>
        <translation>
            <numerusform>已回复 %n 张工单。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The incident is closed; %n ticket(s) settled.</source>
        <translation>
            <numerusform>故障已结束，%n 张工单已解决。</numerusform>
        </translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message numerus="yes">
        <source>Since %1, declared by %2. %n ticket(s), %3 answered, %4 settled.</source>
        <translation>
            <numerusform>自 %1，由 %2 申报。%n 张工单，已回复 %3，已解决 %4。</numerusform>
        </translation>
    </message>
    <message>
        <source>Closed.</source>
        <translation>已结束。</translation>
    </message>
    <message numerus="yes">
        <source>Attach all %n</source>
        <translation>
            <numerusform>全部关联（%n 张）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n ticket(s)</source>
        <translation>
            <numerusform>发送给 %n 张工单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close the incident and resolve %n ticket(s)</source>
        <translation>
            <numerusform>结束故障并解决 %n 张工单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::IncidentNotices</name>
    <message>
        <source>Incident since %1: %2</source>
        <translation>故障（自 %1）：%2</translation>
    </message>
    <message>
        <source>This customer is affected, since %1: %2</source>
        <translation>该客户受影响（自 %1）：%2</translation>
    </message>
</context>
<context>
    <name>desk::IncidentPanel</name>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Declare</source>
        <translation>申报</translation>
    </message>
    <message>
        <source>Incidents, suggested and open</source>
        <translation>疑似与未结束的故障</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %3: %4 of %5 payments failed so (%6, usually %7), %n customer(s)</source>
        <translation>
            <numerusform>%1 · %2 · %3：%5 笔中 %4 笔因此失败（%6，平时 %7），影响 %n 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %3: open since %4, %n ticket(s)</source>
        <translation>
            <numerusform>%1 · %2 · %3：自 %4 未结束，%n 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the last hour …</source>
        <translation>正在查看最近一小时…</translation>
    </message>
    <message>
        <source>Nothing stands out in the last hour.</source>
        <translation>最近一小时没有异常。</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) stand out in the last hour</source>
        <translation>
            <numerusform>最近一小时有 %n 个返回码异常</numerusform>
        </translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Declare this incident: tickets can be attached to it, and all be told at once.</source>
        <translation>申报该故障：可关联工单，并统一公告和回复。</translation>
    </message>
    <message>
        <source>Tickets, announcement, reply and closing of this incident.</source>
        <translation>该故障的工单、公告、回复与结束。</translation>
    </message>
</context>
<context>
    <name>desk::InsightWords</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Not failed after all</source>
        <translation>实际未失败</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发卡行</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>商户</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>无银行卡</translation>
    </message>
    <message>
        <source>No merchant</source>
        <translation>无商户</translation>
    </message>
    <message>
        <source>No channel</source>
        <translation>无渠道</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n 笔支付</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, %3 of all, %4 with those above</source>
        <translation>%1：%2，占 %3，累计 %4</translation>
    </message>
    <message>
        <source>%1: %2, %3 of all</source>
        <translation>%1：%2，占 %3</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>无返回码</translation>
    </message>
</context>
<context>
    <name>desk::InsightsView</name>
    <message>
        <source>Payments</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>累计占比</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>洞察</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Diagnose the payments of this period again.</source>
        <translation>重新诊断该时段的支付。</translation>
    </message>
    <message>
        <source>Progress of the diagnosis</source>
        <translation>诊断进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>End the diagnosis; what was shown before stays.</source>
        <translation>结束诊断；之前的结果保留。</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Causes, most payments first</source>
        <translation>失败原因，按笔数从多到少</translation>
    </message>
    <message>
        <source>By what the payments are told apart</source>
        <translation>分类维度</translation>
    </message>
    <message>
        <source>Where the payments failed</source>
        <translation>失败分布</translation>
    </message>
    <message>
        <source>Failed payments</source>
        <translation>失败的支付</translation>
    </message>
    <message>
        <source>%1 payments diagnosed, %2 of the period</source>
        <translation>已诊断 %1 笔，时段完成 %2</translation>
    </message>
    <message>
        <source>The diagnosis was cancelled.</source>
        <translation>诊断已取消。</translation>
    </message>
    <message>
        <source>Choose a period, or diagnose this one.</source>
        <translation>请选择时段，或重新诊断该时段。</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>开始诊断</translation>
    </message>
    <message>
        <source>No payment failed in this period.</source>
        <translation>该时段没有失败的支付。</translation>
    </message>
    <message>
        <source>Pending payments appear once the time-out of their channel is over.</source>
        <translation>处理中的支付在超过渠道超时时间后才会出现。</translation>
    </message>
    <message>
        <source>%1 failed payments worth %2.  %3</source>
        <translation>失败支付 %1 笔，涉及金额 %2。  %3</translation>
    </message>
    <message>
        <source>All causes</source>
        <translation>全部原因</translation>
    </message>
    <message>
        <source>Payments: %1</source>
        <translation>支付：%1</translation>
    </message>
    <message>
        <source>No payment is left.</source>
        <translation>没有剩余的支付。</translation>
    </message>
    <message>
        <source>They changed since they were diagnosed.</source>
        <translation>诊断之后状态已变化。</translation>
    </message>
    <message numerus="yes">
        <source>The first %n; choose a shorter period to see others</source>
        <translation>
            <numerusform>前 %n 笔；缩短时段可查看其余</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n; scroll for more</source>
        <translation>
            <numerusform>前 %n 笔；向下滚动查看更多</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>读取中…</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>共 %n 笔</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::JsonPane</name>
    <message>
        <source>JSON of the checklist</source>
        <translation>检查清单的 JSON</translation>
    </message>
    <message>
        <source>✕ Line %1, column %2: %3. The form keeps what it had until this is mended.</source>
        <translation>✕ 第 %1 行第 %2 列：%3。修正之前表单保持原样。</translation>
    </message>
    <message>
        <source>JSON, the same as the form</source>
        <translation>JSON，与表单内容一致</translation>
    </message>
</context>
<context>
    <name>desk::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>On this screen</source>
        <translation>当前页面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>desk::KnowledgeView</name>
    <message>
        <source>Knowledge</source>
        <translation>知识库</translation>
    </message>
    <message>
        <source>Pages of Knowledge</source>
        <translation>知识库页面</translation>
    </message>
    <message>
        <source>Response codes</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>Unknown codes</source>
        <translation>未收录返回码</translation>
    </message>
    <message>
        <source>How often right</source>
        <translation>诊断正确率</translation>
    </message>
</context>
<context>
    <name>desk::LinkGraph</name>
    <message>
        <source>What this customer shares with others, as a graph</source>
        <translation>该客户与其他客户共用信息的关系图</translation>
    </message>
</context>
<context>
    <name>desk::LinkWords</name>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Bank card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>收款方</translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation>登录地址</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>未留名称</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>另有 %1 人</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>另有 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frozen</source>
        <translation>
            <numerusform>%n 人已冻结</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 frozen</source>
        <translation>%1/%2 人已冻结</translation>
    </message>
    <message>
        <source>%1 %2: shared with %3, of whom %4.</source>
        <translation>%1 %2：%3共用，其中 %4。</translation>
    </message>
    <message>
        <source>%1 %2: shared with %3, none frozen.</source>
        <translation>%1 %2：%3共用，无人被冻结。</translation>
    </message>
    <message numerus="yes">
        <source>This customer&apos;s first use %1, last use %2, %n uses in 30 days.</source>
        <translation>
            <numerusform>该客户首次使用 %1，最近使用 %2，近 30 天使用 %n 次。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::LinksDialog</name>
    <message>
        <source>Linked accounts</source>
        <translation>关联账户</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>What %1 shares with other customers</source>
        <translation>%1 与其他客户共用的信息</translation>
    </message>
    <message>
        <source>Counts of other customers; nobody is named. Dates and uses are this customer&apos;s own. Sign-in addresses: successful sign-ins of 90 days.</source>
        <translation>仅显示其他客户的人数，不显示是谁。日期和使用次数均为该客户本人的。登录地址按 90 天内登录成功的记录统计。</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>关系图</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联方式</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>共用</translation>
    </message>
    <message>
        <source>Other customers</source>
        <translation>其他客户</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近出现</translation>
    </message>
    <message>
        <source>Uses in 30 days</source>
        <translation>近 30 天使用</translation>
    </message>
    <message>
        <source>What is shared, most telling first</source>
        <translation>共用的信息，最值得注意的在前</translation>
    </message>
    <message>
        <source>Freeze ring…</source>
        <translation>冻结团伙…</translation>
    </message>
    <message>
        <source>Look at all who share %1, and freeze them</source>
        <translation>查看与“%1”有关联的全部客户，并予以冻结</translation>
    </message>
    <message>
        <source>A sign-in address makes no ring: choose a device, a card or a payee</source>
        <translation>登录地址不能作为团伙依据：请选择设备、银行卡或收款方</translation>
    </message>
    <message>
        <source>Nobody was paid here within 30 days: choose something newer</source>
        <translation>该收款方 30 天内没有付款：请选择较新的一项</translation>
    </message>
</context>
<context>
    <name>desk::LoadingCard</name>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try again: %1</source>
        <translation>重试：%1</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
</context>
<context>
    <name>desk::LockWindow</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>换人登录</translation>
    </message>
    <message>
        <source>WalletDesk is locked</source>
        <translation>WalletDesk 已锁定</translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <translation>已登录：%1</translation>
    </message>
    <message>
        <source>The password that you sign in with.</source>
        <translation>您登录时使用的密码。</translation>
    </message>
    <message>
        <source>Unlock (Enter).</source>
        <translation>解锁（Enter）。</translation>
    </message>
    <message>
        <source>Connecting to the workspace…</source>
        <translation>正在连接工作区…</translation>
    </message>
    <message>
        <source>Signs %1 out, so that somebody else can sign in.</source>
        <translation>退出 %1 的登录，让其他人登录。</translation>
    </message>
    <message>
        <source>Tabs are closed then; drafts on tickets stay, encrypted, for %1 alone.</source>
        <translation>换人后标签页会关闭；工单草稿加密保留，只有 %1 能看到。</translation>
    </message>
    <message>
        <source>Tabs are closed then, and what %1 typed and did not send is lost: this computer has no keychain.</source>
        <translation>换人后标签页会关闭，%1 已输入但未发送的内容会丢失：本机没有密钥环。</translation>
    </message>
    <message>
        <source>Your tabs and what you typed come back with your password.</source>
        <translation>输入密码后，标签页和已输入的内容都会恢复。</translation>
    </message>
    <message>
        <source>This workspace has no password: anybody at this computer can unlock it. Set one with “walletdeskctl staff password”.</source>
        <translation>此工作区没有设置密码：任何能使用本机的人都可以解锁。可用“walletdeskctl staff password”设置密码。</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Type the one that you sign in with.</source>
        <translation>请输入您登录时使用的密码。</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>密码错误。</translation>
    </message>
    <message>
        <source>Check Caps Lock, then try again.</source>
        <translation>请检查大写锁定键后重试。</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n s</source>
        <translation>
            <numerusform>%n 秒后可重试</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::LostCommands</name>
    <message>
        <source>Placing a hold</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Asking for a release</source>
        <translation>申请解冻</translation>
    </message>
    <message>
        <source>Deciding on a release</source>
        <translation>审批解冻申请</translation>
    </message>
    <message>
        <source>Opening a ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Adding a note to a ticket</source>
        <translation>添加内部备注</translation>
    </message>
    <message>
        <source>Replying on a ticket</source>
        <translation>回复工单</translation>
    </message>
    <message>
        <source>Assigning a ticket</source>
        <translation>分配工单</translation>
    </message>
    <message>
        <source>Changing a ticket&apos;s state</source>
        <translation>变更工单状态</translation>
    </message>
    <message>
        <source>Escalating a ticket</source>
        <translation>升级工单</translation>
    </message>
    <message>
        <source>Beginning a contact</source>
        <translation>开始联系</translation>
    </message>
    <message>
        <source>Ending a contact</source>
        <translation>结束联系</translation>
    </message>
    <message>
        <source>Recording a verification</source>
        <translation>记录核验</translation>
    </message>
    <message>
        <source>Adding a member of staff</source>
        <translation>添加员工</translation>
    </message>
    <message>
        <source>Deactivating a member of staff</source>
        <translation>停用员工</translation>
    </message>
    <message>
        <source>Setting a password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>A step</source>
        <translation>一个步骤</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: it was done. The program ended before it could tell you.</source>
        <translation>%1：已执行。程序在告知您之前已结束。</translation>
    </message>
    <message>
        <source>%1: it was not done, the program ended before that. Please do it again.</source>
        <translation>%1：未执行，程序在此之前已结束。请重新操作。</translation>
    </message>
    <message>
        <source>%1: unconfirmed, checking whether it was done.</source>
        <translation>%1：未确认，正在核对是否已执行。</translation>
    </message>
    <message>
        <source>Declaring an incident</source>
        <translation>申报故障</translation>
    </message>
    <message>
        <source>Attaching tickets to an incident</source>
        <translation>关联故障工单</translation>
    </message>
    <message>
        <source>Announcing an incident</source>
        <translation>发布故障公告</translation>
    </message>
    <message>
        <source>Writing the reply of an incident</source>
        <translation>填写故障回复</translation>
    </message>
    <message>
        <source>Closing an incident</source>
        <translation>结束故障</translation>
    </message>
    <message>
        <source>Recording what a query found</source>
        <translation>登记查询结果</translation>
    </message>
    <message>
        <source>Confirming or correcting a cause</source>
        <translation>确认或更正原因</translation>
    </message>
    <message>
        <source>Freezing a ring of customers</source>
        <translation>冻结团伙客户</translation>
    </message>
</context>
<context>
    <name>desk::MainWindow</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <translation>已登录：%1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
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
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>上一个标签页</translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Close the list or the dialog</source>
        <translation>关闭列表或对话框</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>本列表</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>尚未确认</translation>
    </message>
    <message>
        <source>Sent, but the answer is not known yet: WalletDesk is still checking.</source>
        <translation>已发送，结果尚未确认，WalletDesk 仍在核对。</translation>
    </message>
    <message>
        <source>If you leave now, the next sign-in tells whether it was done.</source>
        <translation>如果现在离开，下次登录时会告知是否已执行。</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Demo workspace</source>
        <translation>演示工作区</translation>
    </message>
    <message>
        <source>Language, theme, keys, locking and signing out (Alt+P).</source>
        <translation>语言、主题、快捷键、锁定与退出登录（Alt+P）。</translation>
    </message>
    <message>
        <source>Lock	Ctrl+L</source>
        <translation>锁定	Ctrl+L</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>闲置多久后锁定</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While a contact is open it is always %n minute(s).</source>
        <translation>
            <numerusform>有进行中的联络时一律为 %n 分钟。</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>换人登录</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Language, theme, locking, signing out</source>
        <translation>语言、主题、锁定、退出登录</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>What you typed and did not send is lost if you leave.</source>
        <translation>如果现在离开，已输入但未发送的内容会丢失。</translation>
    </message>
    <message numerus="yes">
        <source>This computer has no keychain, so %n draft(s) cannot be kept. Send or copy them first.</source>
        <translation>
            <numerusform>本机没有密钥环，%n 份草稿无法保留。请先发送或复制。</numerusform>
        </translation>
    </message>
    <message>
        <source>What you typed in “%1” is there again when you open it.</source>
        <translation>您在“%1”中输入的内容已保留，再次打开即可看到。</translation>
    </message>
    <message>
        <source>”, “</source>
        <comment>between titles</comment>
        <translation>”、“</translation>
    </message>
</context>
<context>
    <name>desk::MembersEdit</name>
    <message>
        <source>Add a fact</source>
        <translation>添加事实</translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation>添加回答</translation>
    </message>
    <message>
        <source>Add a verdict</source>
        <translation>添加结论</translation>
    </message>
    <message>
        <source>currency of the amounts</source>
        <translation>金额的币种</translation>
    </message>
    <message>
        <source>time zone of the account</source>
        <translation>账户时区</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>%1 的值</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>desk::OpenTicketDialog</name>
    <message>
        <source>New ticket for %1</source>
        <translation>为 %1 新建工单</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Open ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>新建工单</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Kept with the ticket as it is now</source>
        <translation>随工单保存的当前内容</translation>
    </message>
    <message>
        <source>Payment %1</source>
        <translation>交易 %1</translation>
    </message>
    <message>
        <source>Payment %1 · %2 · %3 · %4</source>
        <translation>交易 %1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Diagnosis: %1</source>
        <translation>诊断：%1</translation>
    </message>
    <message>
        <source>Sub-category</source>
        <translation>子类别</translation>
    </message>
    <message>
        <source>Sub-category, if there is one</source>
        <translation>子类别（可不填）</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>What it is about, in one line</source>
        <translation>用一句话说明</translation>
    </message>
    <message>
        <source>What the customer says</source>
        <translation>客户的说法</translation>
    </message>
    <message>
        <source>What the customer says, in their words</source>
        <translation>客户的原话</translation>
    </message>
    <message>
        <source>New ticket for %1 (%2)</source>
        <translation>为 %1（%2）新建工单</translation>
    </message>
    <message>
        <source>%1 of %2, %3: %4</source>
        <translation>%1 %2，%3：%4</translation>
    </message>
    <message>
        <source>Say in one line what it is about.</source>
        <translation>请用一句话说明是什么问题。</translation>
    </message>
    <message numerus="yes">
        <source>The text is too long: at most %n characters.</source>
        <translation>
            <numerusform>文字太长，最多 %n 个字符。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::OperandEdit</name>
    <message>
        <source>a value</source>
        <translation>一个值</translation>
    </message>
    <message>
        <source>a fact</source>
        <translation>一个事实</translation>
    </message>
    <message>
        <source>a sum</source>
        <translation>求和</translation>
    </message>
    <message>
        <source>a difference</source>
        <translation>求差</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比较什么</translation>
    </message>
    <message>
        <source>Add another fact</source>
        <translation>再加一个事实</translation>
    </message>
    <message>
        <source>Leave out the last fact</source>
        <translation>去掉最后一个事实</translation>
    </message>
    <message>
        <source>Fact %1</source>
        <translation>事实 %1</translation>
    </message>
</context>
<context>
    <name>desk::PaymentDetailPane</name>
    <message>
        <source>Details of the payment</source>
        <translation>交易详情</translation>
    </message>
    <message>
        <source>Timeline, relatives and references</source>
        <translation>时间线、关联交易和编号</translation>
    </message>
    <message>
        <source>No payment chosen</source>
        <translation>未选择交易</translation>
    </message>
    <message>
        <source>Choose a payment in the history to see its timeline.</source>
        <translation>在交易历史中选择一笔交易，查看其时间线。</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>No events were recorded.</source>
        <translation>没有记录任何事件。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Refund of</source>
        <translation>原交易</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>%1 %2 · %3</source>
        <translation>%1 %2 · %3</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>References</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Merchant order</source>
        <translation>商户订单号</translation>
    </message>
    <message>
        <source>Channel reference</source>
        <translation>渠道流水号</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Paid from</source>
        <translation>付款方式</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>银行卡</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>商户</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>%1 (score %2)</source>
        <translation>%1（%2 分）</translation>
    </message>
    <message>
        <source>Risk check</source>
        <translation>风控</translation>
    </message>
    <message>
        <source>Response code</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手续费</translation>
    </message>
    <message>
        <source>Balance after</source>
        <translation>交易后余额</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>完成时间</translation>
    </message>
</context>
<context>
    <name>desk::PeriodBar</name>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>时段：%1</translation>
    </message>
</context>
<context>
    <name>desk::QueryDialog</name>
    <message>
        <source>The channel has the payment: nobody pays again</source>
        <translation>渠道确认已支付：不要再次付款</translation>
    </message>
    <message>
        <source>The channel says that it failed: trying again is unlocked</source>
        <translation>渠道确认失败：可以重新支付</translation>
    </message>
    <message>
        <source>The channel cannot tell yet: the waiting begins anew</source>
        <translation>渠道暂无结果：重新开始等待</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Result of the query</source>
        <translation>查询结果</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What the channel said, if there is more to say</source>
        <translation>如有补充：渠道怎么说</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What does the channel say of refund %1?</source>
        <translation>渠道对退款 %1 的答复是？</translation>
    </message>
    <message>
        <source>What does the channel say of payment %1?</source>
        <translation>渠道对交易 %1 的答复是？</translation>
    </message>
    <message>
        <source>Choose what the channel says: press 1 to 3.</source>
        <translation>请选择渠道的答复：按 1 至 3。</translation>
    </message>
</context>
<context>
    <name>desk::QueryLock</name>
    <message>
        <source>Record the query&apos;s result…</source>
        <translation>登记查询结果…</translation>
    </message>
    <message>
        <source>Trying again is locked</source>
        <translation>重新支付已锁定</translation>
    </message>
    <message>
        <source>“Try again” is locked: the outcome is unknown</source>
        <translation>“重新支付”已锁定：结果未知</translation>
    </message>
    <message>
        <source>Query and repeat with the same refund number only: %1</source>
        <translation>查询和重试只能沿用原退款单号：%1</translation>
    </message>
    <message>
        <source>Query and repeat with the same order number only: %1</source>
        <translation>查询和重试只能沿用原订单号：%1</translation>
    </message>
    <message>
        <source>Last query: %1, %2, %3</source>
        <translation>最近一次查询：%1，%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>Query in %1 (waiting time: %n seconds)</source>
        <translation>
            <numerusform>%1 后可查询（需等待 %n 秒）</numerusform>
        </translation>
    </message>
    <message>
        <source>Query it at the channel now, then record what it says.</source>
        <translation>现在请向渠道查询，再登记结果。</translation>
    </message>
    <message>
        <source>Possible once the waiting time is over</source>
        <translation>等待时间结束后才能登记</translation>
    </message>
    <message>
        <source>Record whether the payment succeeded, failed or is still unknown</source>
        <translation>登记该笔交易成功、失败或仍未知</translation>
    </message>
</context>
<context>
    <name>desk::QuestionRow</name>
    <message>
        <source>Don&apos;t know</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>Amount in %1</source>
        <translation>金额（%1）</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>What the customer says</source>
        <translation>客户的说法</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Type what the customer says, or choose &quot;Don&apos;t know&quot;.</source>
        <translation>请输入客户的说法，或选择“不知道”。</translation>
    </message>
    <message>
        <source>Not an amount in %1: write it like 50.00.</source>
        <translation>不是 %1 金额：请按 50.00 的形式填写。</translation>
    </message>
    <message>
        <source>Not a day: write it like 2026-05-31.</source>
        <translation>不是日期：请按 2026-05-31 的形式填写。</translation>
    </message>
</context>
<context>
    <name>desk::Rail</name>
    <message>
        <source>Go to %1 (Ctrl+%2).</source>
        <translation>转到%1（Ctrl+%2）。</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>洞察</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>知识库</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
</context>
<context>
    <name>desk::RefundApprovals</name>
    <message>
        <source>Refunds above the agent&apos;s limit</source>
        <translation>超出客服限额的退款</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>Show more refund requests</source>
        <translation>显示更多退款申请</translation>
    </message>
    <message>
        <source>Refunds that wait for a decision</source>
        <translation>待审批的退款</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Requested by</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Lapses</source>
        <translation>失效时间</translation>
    </message>
    <message>
        <source>Open the payment</source>
        <translation>打开交易</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>支付</translation>
    </message>
    <message>
        <source>Why refund</source>
        <translation>退款原因</translation>
    </message>
    <message>
        <source>Your limit</source>
        <translation>您的限额</translation>
    </message>
    <message>
        <source>Note on the refund&apos;s decision</source>
        <translation>退款审批备注</translation>
    </message>
    <message>
        <source>What you checked, and why you decide so</source>
        <translation>核对了什么，为何这样审批</translation>
    </message>
    <message>
        <source>Approve the refund</source>
        <translation>批准退款</translation>
    </message>
    <message>
        <source>Reject it</source>
        <translation>驳回</translation>
    </message>
    <message numerus="yes">
        <source>Refunds above the agent&apos;s limit: %n</source>
        <translation>
            <numerusform>超出客服限额的退款：%n 笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refunds above the agent&apos;s limit: more than %n</source>
        <translation>
            <numerusform>超出客服限额的退款：超过 %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2, order %3</source>
        <translation>%1 %2，订单 %3</translation>
    </message>
    <message>
        <source>Open payment %1</source>
        <translation>打开交易 %1</translation>
    </message>
    <message>
        <source>%1 to %2, %3; refunded %4</source>
        <translation>%3 向%2支付 %1；已退 %4</translation>
    </message>
    <message numerus="yes">
        <source>■ %n hold(s) stand on this customer; a refund still gets through.</source>
        <translation>
            <numerusform>■ 该客户有 %n 项冻结，退款不受影响。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for: %2. %3: %4</source>
        <translation>%1，原因：%2。%3：%4</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>None set: you cannot approve refunds</source>
        <translation>未设置：您不能批准退款</translation>
    </message>
    <message>
        <source>%1, of it used for this payment or customer: %2</source>
        <translation>%1，本笔交易或该客户已用 %2</translation>
    </message>
    <message>
        <source>The refund is approved; the wallet carries it out.</source>
        <translation>退款已批准，由钱包系统执行。</translation>
    </message>
    <message>
        <source>The refund is rejected; nothing is paid back.</source>
        <translation>退款已驳回，不会退款。</translation>
    </message>
    <message>
        <source>■ Only a supervisor decides on a refund.</source>
        <translation>■ 只有主管可以审批退款。</translation>
    </message>
    <message>
        <source>■ You asked for this refund: another supervisor must decide.</source>
        <translation>■ 这笔退款由您申请：须由另一位主管审批。</translation>
    </message>
    <message>
        <source>■ Who asked has left the desk: it can only be rejected.</source>
        <translation>■ 申请人已离岗：只能驳回。</translation>
    </message>
    <message>
        <source>■ Above your limit: you can reject it, another supervisor may approve it.</source>
        <translation>■ 超出您的限额：您可以驳回，或由其他主管批准。</translation>
    </message>
    <message>
        <source>A decision needs a note.</source>
        <translation>审批需要填写备注。</translation>
    </message>
</context>
<context>
    <name>desk::RefundDialog</name>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What the customer said, what you saw</source>
        <translation>客户说了什么，您看到了什么</translation>
    </message>
    <message>
        <source>Refund of order %1</source>
        <translation>订单 %1 退款</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已支付</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Asked for or approved</source>
        <translation>已申请或已批准</translation>
    </message>
    <message>
        <source>Left to refund</source>
        <translation>可退余额</translation>
    </message>
    <message>
        <source>Yours to approve alone</source>
        <translation>您可直接批准</translation>
    </message>
    <message>
        <source>Amount to refund</source>
        <translation>退款金额</translation>
    </message>
    <message>
        <source>All that is left</source>
        <translation>全部可退金额</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+回车</translation>
    </message>
    <message>
        <source>Nothing: a supervisor decides on every refund</source>
        <translation>无：每笔退款都由主管审批</translation>
    </message>
    <message>
        <source>%1 (limit %2, of it used for this payment or, within 24 hours, this customer: %3)</source>
        <translation>%1（限额 %2，本笔交易或该客户 24 小时内已用 %3）</translation>
    </message>
    <message numerus="yes">
        <source>■ %n hold(s) stand on this customer; a refund still gets through.</source>
        <translation>
            <numerusform>■ 该客户有 %n 项冻结，退款不受影响。</numerusform>
        </translation>
    </message>
    <message>
        <source>The refund of %1 is approved; the wallet carries it out.</source>
        <translation>%1 的退款已批准，由钱包系统执行。</translation>
    </message>
    <message>
        <source>The refund of %1 waits for a supervisor.</source>
        <translation>%1 的退款待主管审批。</translation>
    </message>
    <message>
        <source>Reading the payment…</source>
        <translation>正在读取交易…</translation>
    </message>
    <message>
        <source>This payment cannot be refunded: it did not succeed, or is refunded in full.</source>
        <translation>该交易不能退款：未成功，或已全额退款。</translation>
    </message>
    <message>
        <source>The caller is not verified: close this and record two questions with F4.</source>
        <translation>来电人未核验：请关闭本窗口，按 F4 记录两个问题。</translation>
    </message>
    <message>
        <source>Type the amount.</source>
        <translation>请输入金额。</translation>
    </message>
    <message>
        <source>Not an amount in %1: write it like %2.</source>
        <translation>不是有效的 %1 金额，请写成 %2 这样。</translation>
    </message>
    <message>
        <source>That is more than the %1 that are left.</source>
        <translation>超过了可退的 %1。</translation>
    </message>
    <message>
        <source>Choose a reason: press 1 to 7.</source>
        <translation>请选择原因：按 1 至 7。</translation>
    </message>
    <message numerus="yes">
        <source>Write a note of at least %n characters.</source>
        <translation>
            <numerusform>请填写至少 %n 个字符的备注。</numerusform>
        </translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>退款 %1</translation>
    </message>
    <message>
        <source>✓ Within your limit: approved at once, then the wallet carries it out.</source>
        <translation>✓ 在您的限额内：立即批准，随后由钱包系统退款。</translation>
    </message>
    <message>
        <source>Ask a supervisor for %1</source>
        <translation>申请主管批准 %1</translation>
    </message>
    <message>
        <source>▲ Above your limit: nothing is refunded until a supervisor, another person, approves it. It waits 72 hours at most.</source>
        <translation>▲ 超出您的限额：须由另一位主管批准后才退款，最多等待 72 小时。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Read the payment again</source>
        <translation>重新读取该交易</translation>
    </message>
</context>
<context>
    <name>desk::RefundSection</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Lapses %1 unless a supervisor decides.</source>
        <translation>主管未审批则于%1失效。</translation>
    </message>
    <message>
        <source>Nobody decided until %1.</source>
        <translation>截至%1无人审批。</translation>
    </message>
    <message>
        <source>Approved within the limit.</source>
        <translation>限额内自动批准。</translation>
    </message>
    <message>
        <source>Decided by %1, %2: %3</source>
        <translation>%1 于%2审批：%3</translation>
    </message>
    <message>
        <source>Carried out %1 as %2.</source>
        <translation>%1已退款，退款单号 %2。</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>退款…</translation>
    </message>
    <message>
        <source>Ask for a refund of this payment</source>
        <translation>申请退还这笔支付</translation>
    </message>
    <message>
        <source>Refund requests</source>
        <translation>退款申请</translation>
    </message>
    <message>
        <source>Locked until the caller is verified (F4)</source>
        <translation>核验来电人后可用（F4）</translation>
    </message>
    <message>
        <source>The refund requests could not be read: %1</source>
        <translation>退款申请读取失败：%1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Withdraw the request for %1</source>
        <translation>撤回 %1 的申请</translation>
    </message>
    <message>
        <source>The request is withdrawn; nothing is refunded.</source>
        <translation>申请已撤回，不会退款。</translation>
    </message>
</context>
<context>
    <name>desk::ReleaseDialog</name>
    <message>
        <source>Request the release</source>
        <translation>申请解冻</translation>
    </message>
    <message>
        <source>Request a release</source>
        <translation>申请解冻</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What was checked, and how</source>
        <translation>核对了什么，如何核对</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+回车</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>Why it can be released</source>
        <translation>为何可以解冻</translation>
    </message>
    <message>
        <source>A supervisor who neither placed the hold nor asked decides within 72 hours.</source>
        <translation>由既未执行冻结也未提出申请的主管在 72 小时内审批。</translation>
    </message>
    <message>
        <source>Choose a reason: press 1 to 5.</source>
        <translation>请选择原因：按 1 至 5。</translation>
    </message>
    <message numerus="yes">
        <source>Write a note of at least %n characters.</source>
        <translation>
            <numerusform>请填写至少 %n 个字符的备注。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::RevealDialog</name>
    <message>
        <source>Reveal a field</source>
        <translation>显示明文</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note, if there is one</source>
        <translation>备注（可不填）</translation>
    </message>
    <message>
        <source>Show for 120 seconds</source>
        <translation>显示明文 120 秒</translation>
    </message>
    <message>
        <source>Why do you need to see it? Your name, the field and the reason are recorded.</source>
        <translation>为何需要显示明文？您的姓名、该字段和理由都会被记录。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Hide now</source>
        <translation>立即隐藏</translation>
    </message>
    <message>
        <source>Copied. The clipboard is emptied after 30 seconds.</source>
        <translation>已复制，剪贴板将在 30 秒后清空。</translation>
    </message>
    <message>
        <source>Hidden in %1:%2</source>
        <translation>%1:%2 后隐藏</translation>
    </message>
    <message>
        <source>Hidden again</source>
        <translation>已重新隐藏</translation>
    </message>
    <message>
        <source>The time is over</source>
        <translation>时间已到</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose a reason: press 1 to 4.</source>
        <translation>请选择理由：按 1 至 4。</translation>
    </message>
</context>
<context>
    <name>desk::RingDialog</name>
    <message>
        <source>Freeze a ring</source>
        <translation>冻结团伙</translation>
    </message>
    <message>
        <source>Freeze all who share something with %1</source>
        <translation>冻结与 %1 有共用关系的客户</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Freezes them all at once (Enter, or Ctrl+Enter from the note)</source>
        <translation>立即全部冻结（回车；在备注中按 Ctrl+回车）</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>What became of each customer</source>
        <translation>每位客户的处理结果</translation>
    </message>
    <message>
        <source>How it is released</source>
        <translation>如何解冻</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) newly frozen.</source>
        <translation>
            <numerusform>新冻结 %n 位客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what they share and have them shown first.</source>
        <translation>请先选择共用项，并查看名单。</translation>
    </message>
    <message>
        <source>Nobody is left to freeze.</source>
        <translation>没有需要冻结的客户了。</translation>
    </message>
    <message numerus="yes">
        <source>Freeze %n customer(s) now</source>
        <translation>
            <numerusform>立即冻结 %n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message numerus="yes">
        <source>%n frozen already</source>
        <translation>
            <numerusform>%n 位此前已冻结</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not frozen, closed</source>
        <translation>
            <numerusform>%n 位已销户，未冻结</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::RingPicker</name>
    <message>
        <source>Shared</source>
        <translation>共用</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What they share</source>
        <translation>共用了什么</translation>
    </message>
    <message>
        <source>What others have too</source>
        <translation>与其他客户共用的项目</translation>
    </message>
    <message>
        <source>Show who they are</source>
        <translation>查看名单</translation>
    </message>
    <message>
        <source>Lists the customers, masked (Enter). That they were shown is on record.</source>
        <translation>列出客户（已脱敏，回车）。查看会留痕。</translation>
    </message>
    <message>
        <source>Who would be frozen</source>
        <translation>将被冻结的客户</translation>
    </message>
    <message>
        <source>Customers of the ring</source>
        <translation>团伙客户</translation>
    </message>
    <message>
        <source>Nothing that others could share.</source>
        <translation>没有可能与他人共用的项目。</translation>
    </message>
    <message>
        <source>No device, no card, and nobody paid within 30 days.</source>
        <translation>没有设备和银行卡，30 天内也没有向任何人付款。</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>Choose what they share, then have them shown.</source>
        <translation>请选择共用项，再查看名单。</translation>
    </message>
    <message>
        <source>Frozen already</source>
        <translation>此前已冻结</translation>
    </message>
    <message>
        <source>VIP, not shown</source>
        <translation>VIP，不显示</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>What you chose is not in this list any more.</source>
        <translation>您选择的那一项已不在列表中。</translation>
    </message>
</context>
<context>
    <name>desk::SearchBox</name>
    <message>
        <source>Phone, name, pinyin, order, card last 4, ticket…</source>
        <translation>电话、姓名、拼音、订单号、卡号后四位、工单号…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Find a customer, a payment or a ticket by anything the caller can read out (Ctrl+K).</source>
        <translation>按来电人能报出的任何信息查找客户、交易或工单（Ctrl+K）。</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
</context>
<context>
    <name>desk::SearchResults</name>
    <message>
        <source>Type a little more: one Chinese character, two letters or four digits.</source>
        <translation>请再多输入一些：一个汉字、两个字母或四位数字。</translation>
    </message>
    <message>
        <source>Nothing matches. Try the last four digits of the phone, part of the name or the order.</source>
        <translation>没有匹配的结果。可试试手机号后四位、姓名的一部分或订单号。</translation>
    </message>
</context>
<context>
    <name>desk::SignInWindow</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Open the demo workspace</source>
        <translation>打开演示工作区</translation>
    </message>
    <message>
        <source>Sign in to WalletDesk</source>
        <translation>登录 WalletDesk</translation>
    </message>
    <message>
        <source>The support desk of the wallet</source>
        <translation>电子钱包客服工作台</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Address of the shared desk, or sqlite: and the path of a file. Ask your administrator.</source>
        <translation>共享工作台的地址，或 sqlite: 加文件路径。请向管理员索取。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Your login. Empty for the owner of a file.</source>
        <translation>本机工作区文件的所有者可留空。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>It is not kept by this program.</source>
        <translation>本程序不会保存密码。</translation>
    </message>
    <message>
        <source>Sign in (Enter).</source>
        <translation>登录（回车）。</translation>
    </message>
    <message>
        <source>Made-up customers on this computer, for a look around and for training.</source>
        <translation>本机上的虚构客户，供试用和培训。</translation>
    </message>
    <message>
        <source>Connecting to the workspace…</source>
        <translation>正在连接工作区…</translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Which workspace?</source>
        <translation>请填写工作区</translation>
    </message>
    <message>
        <source>This is no address of a workspace.</source>
        <translation>这不是工作区地址。</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>请填写登录名</translation>
    </message>
    <message>
        <source>Workspaces begin with postgresql:// or sqlite:, and a shared desk needs your login. Your administrator knows both.</source>
        <translation>工作区地址以 postgresql:// 或 sqlite: 开头，共享工作台还需要您的登录名。两者都可向管理员索取。</translation>
    </message>
</context>
<context>
    <name>desk::StatusStrip</name>
    <message>
        <source>? Keys</source>
        <translation>? 快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>List all keys (?).</source>
        <translation>列出全部快捷键（?）。</translation>
    </message>
    <message>
        <source>How long the last answer of the workspace took.</source>
        <translation>工作区最近一次应答的用时。</translation>
    </message>
    <message>
        <source>Who is signed in.</source>
        <translation>当前登录的用户。</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>连接：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n ms</source>
        <translation>
            <numerusform>%n 毫秒</numerusform>
        </translation>
    </message>
    <message>
        <source>The workspace you are signed in to: %1</source>
        <translation>您登录的工作区：%1</translation>
    </message>
    <message>
        <source>Server not fully verified</source>
        <translation>服务器身份未完全验证</translation>
    </message>
    <message>
        <source>The address lowers the protection of the connection: %1. Ask the administrator.</source>
        <translation>该地址降低了连接的保护：%1。请联系管理员。</translation>
    </message>
</context>
<context>
    <name>desk::TicketComposer</name>
    <message>
        <source>Reply to customer</source>
        <translation>回复客户</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Send reply</source>
        <translation>发送回复</translation>
    </message>
    <message>
        <source>Save internal note</source>
        <translation>保存内部备注</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>回复客户</translation>
    </message>
    <message>
        <source>What the customer will read</source>
        <translation>客户将看到的内容</translation>
    </message>
    <message>
        <source>For colleagues only: what you found, what comes next</source>
        <translation>仅供同事查看：发现了什么，下一步做什么</translation>
    </message>
    <message>
        <source>draft of %1 restored</source>
        <translation>已恢复 %1 的草稿</translation>
    </message>
    <message>
        <source>✕ drafts cannot be saved on this computer</source>
        <translation>✕ 本机无法保存草稿</translation>
    </message>
    <message>
        <source>draft saved, %1</source>
        <translation>草稿已保存，%1</translation>
    </message>
    <message>
        <source>→ goes to the customer</source>
        <translation>→ 将发送给客户</translation>
    </message>
    <message>
        <source>■ not visible to the customer</source>
        <translation>■ 客户不可见</translation>
    </message>
    <message>
        <source>The ticket is closed and takes no more text.</source>
        <translation>工单已关闭，不能再添加内容。</translation>
    </message>
    <message>
        <source>▲ draft kept only until you sign out: no keychain here</source>
        <translation>▲ 草稿仅保留到您退出登录（本机没有密钥环）</translation>
    </message>
</context>
<context>
    <name>desk::TicketHandling</name>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>涉及金额</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Filed by</source>
        <translation>提交人</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>分配给我</translation>
    </message>
    <message>
        <source>Person to assign the ticket to</source>
        <translation>要分配给的人</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>Assign to the chosen person</source>
        <translation>分配给所选的人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>State to change to</source>
        <translation>要转到的状态</translation>
    </message>
    <message>
        <source>How the complaint ended</source>
        <translation>工单的处理结果</translation>
    </message>
    <message>
        <source>How did it end?</source>
        <translation>处理结果是什么？</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>变更原因</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Escalate …</source>
        <translation>升级…</translation>
    </message>
    <message>
        <source>Reason of the escalation</source>
        <translation>升级原因</translation>
    </message>
    <message numerus="yes">
        <source>Why, in at least %n characters</source>
        <translation>
            <numerusform>请说明原因，至少 %n 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>尚无</translation>
    </message>
    <message numerus="yes">
        <source>Reason, in at least %n characters</source>
        <translation>
            <numerusform>原因，至少 %n 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason, if there is one</source>
        <translation>原因（可不填）</translation>
    </message>
    <message>
        <source>Change to: %1</source>
        <translation>转为：%1</translation>
    </message>
    <message>
        <source>Escalate to level %1</source>
        <translation>升级到 %1 级</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>desk::TicketPayments</name>
    <message>
        <source>now: %1</source>
        <translation>现在：%1</translation>
    </message>
    <message>
        <source>now: code %1</source>
        <translation>现在：返回码 %1</translation>
    </message>
    <message>
        <source>Payment as filed</source>
        <translation>提交时的交易</translation>
    </message>
    <message>
        <source>Taken when the ticket was filed, %1</source>
        <translation>提交工单时保存，%1</translation>
    </message>
    <message>
        <source>Open payment</source>
        <translation>打开交易</translation>
    </message>
    <message>
        <source>Open payment %1</source>
        <translation>打开交易 %1</translation>
    </message>
    <message>
        <source>Diagnosis as filed</source>
        <translation>提交时的诊断</translation>
    </message>
    <message>
        <source>Put into the reply: %1</source>
        <translation>填入回复：%1</translation>
    </message>
</context>
<context>
    <name>desk::TicketTab</name>
    <message>
        <source>Send anyway on the new version</source>
        <translation>仍按新版本发送</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Leave it: the step is not taken, the text stays</source>
        <translation>放弃：不执行此步，文字保留</translation>
    </message>
    <message>
        <source>Open customer %1</source>
        <translation>打开客户 %1</translation>
    </message>
    <message>
        <source>%1 changed it (%2)</source>
        <translation>%1 修改了它（%2）</translation>
    </message>
    <message>
        <source>Your step does not fit the ticket as it is now. Nothing you typed is lost.</source>
        <translation>您的操作与工单当前状态不符。您输入的内容没有丢失。</translation>
    </message>
    <message>
        <source>Somebody else was faster. Your step was not taken; nothing you typed is lost.</source>
        <translation>别人先一步作了修改。您的操作未执行，输入的内容没有丢失。</translation>
    </message>
</context>
<context>
    <name>desk::TicketThread</name>
    <message>
        <source>What happened on the ticket</source>
        <translation>工单记录</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>%1 · not visible to the customer</source>
        <translation>%1 · 客户不可见</translation>
    </message>
    <message>
        <source>Reply to the customer</source>
        <translation>回复客户</translation>
    </message>
    <message>
        <source>said when %1 filed the ticket</source>
        <translation>%1 提交工单时的陈述</translation>
    </message>
    <message>
        <source>wrote</source>
        <translation>写道</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有填写内容。</translation>
    </message>
    <message>
        <source>— %1 · %2, %3 —</source>
        <translation>— %1 · %2，%3 —</translation>
    </message>
</context>
<context>
    <name>desk::TicketWords</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新时间</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>State: %1 → %2</source>
        <translation>状态：%1 → %2</translation>
    </message>
    <message>
        <source>Nobody is responsible any more</source>
        <translation>不再有负责人</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>已分配给 %1</translation>
    </message>
    <message>
        <source>Escalated to level %1</source>
        <translation>已升级到 %1 级</translation>
    </message>
    <message>
        <source>%1 wrote an internal note (%2)</source>
        <translation>%1 写了内部备注（%2）</translation>
    </message>
    <message>
        <source>%1 replied to the customer (%2)</source>
        <translation>%1 回复了客户（%2）</translation>
    </message>
    <message>
        <source>The customer wrote (%1)</source>
        <translation>客户留言（%1）</translation>
    </message>
    <message>
        <source>%1 filed the ticket (%2)</source>
        <translation>%1 提交了工单（%2）</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>Not failed</source>
        <translation>未失败</translation>
    </message>
    <message>
        <source>%1 · %2 · order %3</source>
        <translation>%1 · %2 · 订单 %3</translation>
    </message>
    <message>
        <source>%1 · order %2</source>
        <translation>%1 · 订单 %2</translation>
    </message>
</context>
<context>
    <name>desk::TicketsView</name>
    <message>
        <source>Tickets</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Whose tickets</source>
        <translation>谁的工单</translation>
    </message>
    <message>
        <source>Unsolved</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>Mine, unsolved</source>
        <translation>我的未解决</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>All tickets</source>
        <translation>全部工单</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Any category</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Any level</source>
        <translation>全部级别</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>Level 3</source>
        <translation>3 级</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>No ticket fits these filters.</source>
        <translation>没有符合筛选条件的工单。</translation>
    </message>
    <message>
        <source>Choose other filters, or open a ticket from a customer or a payment.</source>
        <translation>请更换筛选条件，或从客户或交易新建工单。</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n tickets; narrow the filters to see others</source>
        <translation>
            <numerusform>最新 %n 张工单，缩小筛选可查看其他</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n tickets; scroll for more</source>
        <translation>
            <numerusform>最新 %n 张工单，滚动查看更多</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n 张工单</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>打开工单</translation>
    </message>
</context>
<context>
    <name>desk::UnknownCodesPage</name>
    <message>
        <source>Scheme</source>
        <translation>体系</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>返回码</translation>
    </message>
    <message>
        <source>First payment</source>
        <translation>首笔交易</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>Codes that the catalogue lacks</source>
        <translation>未收录的返回码</translation>
    </message>
    <message>
        <source>Codes that a diagnosis met and the catalogue lacks. Enter opens the first payment.</source>
        <translation>诊断中遇到但未收录的返回码。按回车打开首笔交易。</translation>
    </message>
    <message>
        <source>No unknown codes</source>
        <translation>没有未收录的返回码</translation>
    </message>
    <message>
        <source>Every code that a diagnosis met is in the catalogue.</source>
        <translation>诊断中遇到的返回码均已收录。</translation>
    </message>
</context>
<context>
    <name>desk::VerifyDialog</name>
    <message>
        <source>Verify the caller</source>
        <translation>核验来电人</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Who is calling? %1</source>
        <translation>来电人是谁？%1</translation>
    </message>
    <message>
        <source>No contact is open</source>
        <translation>没有进行中的联系</translation>
    </message>
    <message>
        <source>A caller is verified within a contact. How do you talk to the customer?</source>
        <translation>来电人的核验记入联系记录。您如何与客户沟通？</translation>
    </message>
    <message>
        <source>✕ Locked: three questions failed within 24 hours. Revealing, exporting and changes stay locked; placing a hold and filing a ticket go on.</source>
        <translation>✕ 已锁定：24 小时内有三个问题未通过。显示明文、导出和修改均被锁定，仍可冻结和新建工单。</translation>
    </message>
    <message>
        <source>Questions: two different ones must be passed</source>
        <translation>问题：需通过两个不同的问题</translation>
    </message>
    <message>
        <source>Never ask for the security code or the full card number, and never for a password. Knowing the phone number proves nothing.</source>
        <translation>切勿询问安全码、完整卡号或密码。知道手机号不能证明身份。</translation>
    </message>
    <message>
        <source>Keys: 1 to 6 choose a question, P passed, F failed.</source>
        <translation>按键：1 至 6 选择问题，P 通过，F 未通过。</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>%1: passed</source>
        <translation>%1：通过</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1：未通过</translation>
    </message>
    <message>
        <source>Passed  P</source>
        <translation>通过  P</translation>
    </message>
    <message>
        <source>Failed  F</source>
        <translation>未通过  F</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed in this contact</source>
        <translation>本次联系中通过 %1 个，未通过 %2 个</translation>
    </message>
</context>
<context>
    <name>desk::VipBar</name>
    <message>
        <source>Ask for access</source>
        <translation>申请查看</translation>
    </message>
    <message>
        <source>Access to a VIP customer</source>
        <translation>VIP 客户查看权限</translation>
    </message>
    <message>
        <source>Why you need to look</source>
        <translation>查看理由</translation>
    </message>
    <message>
        <source>Why you need to look, in at least 8 characters</source>
        <translation>查看理由，至少 8 个字</translation>
    </message>
    <message>
        <source>★ VIP: locked until a supervisor lets you look.</source>
        <translation>★ VIP 客户：资料已锁定，需主管授权。</translation>
    </message>
    <message>
        <source>★ Asked for access: a supervisor decides under Approvals. The records open by themselves.</source>
        <translation>★ 已申请查看：由主管在“审批”中决定，通过后资料会自动显示。</translation>
    </message>
    <message>
        <source>★ VIP: you were not let in. You can ask again.</source>
        <translation>★ VIP 客户：未获授权，可重新申请。</translation>
    </message>
</context>
<context>
    <name>desk::VipRequests</name>
    <message>
        <source>Access to VIP customers</source>
        <translation>VIP 客户查看申请</translation>
    </message>
    <message>
        <source>Open customer %1</source>
        <translation>打开客户 %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Keep it locked</source>
        <translation>保持锁定</translation>
    </message>
    <message>
        <source>Let them look for 8 hours</source>
        <translation>允许查看 8 小时</translation>
    </message>
    <message>
        <source>%1: %2, customer %3</source>
        <translation>%1：%2，客户 %3</translation>
    </message>
    <message>
        <source>Another person who is a supervisor must decide.</source>
        <translation>须由另一位主管决定。</translation>
    </message>
    <message>
        <source>They may look until %1.</source>
        <translation>可查看至 %1。</translation>
    </message>
    <message>
        <source>The records stay locked.</source>
        <translation>资料保持锁定。</translation>
    </message>
</context>
</TS>
