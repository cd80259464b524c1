<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>LinkCard</name>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show it</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ActivationDialog</name>
    <message numerus="yes">
        <source>✓ %n test case(s) come out as expected.</source>
        <translation>
            <numerusform>✓ %n test case comes out as expected.</numerusform>
            <numerusform>✓ %n test cases come out as expected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ApprovalsView</name>
    <message numerus="yes">
        <source>%n request(s) wait for a decision</source>
        <translation>
            <numerusform>%n request waits for a decision</numerusform>
            <numerusform>%n requests wait for a decision</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::AuditView</name>
    <message numerus="yes">
        <source>%n row(s) wait for a seal, the oldest since %1. Tell the administrator.</source>
        <translation>
            <numerusform>%n row waits for a seal, since %1. Tell the administrator.</numerusform>
            <numerusform>%n rows wait for a seal, the oldest since %1. Tell the administrator.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n rows; narrow the filters to see others</source>
        <translation>
            <numerusform>The newest %n row; narrow the filters to see others</numerusform>
            <numerusform>The newest %n rows; narrow the filters to see others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n rows; scroll for more</source>
        <translation>
            <numerusform>The newest %n row; scroll for more</numerusform>
            <numerusform>The newest %n rows; scroll for more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were exported.</source>
        <translation>
            <numerusform>%n row was exported.</numerusform>
            <numerusform>%n rows were exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::AuditWords</name>
    <message numerus="yes">
        <source>%1 opened %n search session(s) between %2 and %3.</source>
        <translation>
            <numerusform>%1 opened %n search session between %2 and %3.</numerusform>
            <numerusform>%1 opened %n search sessions between %2 and %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 asked for %n masked field(s) between %2 and %3.</source>
        <translation>
            <numerusform>%1 asked for %n masked field between %2 and %3.</numerusform>
            <numerusform>%1 asked for %n masked fields between %2 and %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 opened %n customer(s) between %2 and %3.</source>
        <translation>
            <numerusform>%1 opened %n customer between %2 and %3.</numerusform>
            <numerusform>%1 opened %n customers between %2 and %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ChecklistCompareView</name>
    <message numerus="yes">
        <source>%n payment(s) compared</source>
        <translation>
            <numerusform>%n payment compared</numerusform>
            <numerusform>%n payments compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n diagnosis change(s)</source>
        <translation>
            <numerusform>%n diagnosis changes</numerusform>
            <numerusform>%n diagnoses change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ChecklistDiffDialog</name>
    <message numerus="yes">
        <source>%n difference(s); Enter goes to the place</source>
        <translation>
            <numerusform>%n difference; Enter goes to the place</numerusform>
            <numerusform>%n differences; Enter goes to the place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ChecklistFindings</name>
    <message numerus="yes">
        <source>✕ %n problem(s)</source>
        <translation>
            <numerusform>✕ %n problem</numerusform>
            <numerusform>✕ %n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %n test case(s) as expected</source>
        <translation>
            <numerusform>✓ %n test case as expected</numerusform>
            <numerusform>✓ %n test cases as expected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::CustomerTab</name>
    <message numerus="yes">
        <source>%n contacts in the last 30 days</source>
        <translation>
            <numerusform>%n contact in the last 30 days</numerusform>
            <numerusform>%n contacts in the last 30 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::DictionaryPage</name>
    <message numerus="yes">
        <source>%n codes</source>
        <translation>
            <numerusform>%n code</numerusform>
            <numerusform>%n codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The outcome is unknown: query after %n seconds, with the same number</source>
        <translation>
            <numerusform>The outcome is unknown: query after %n second, with the same number</numerusform>
            <numerusform>The outcome is unknown: query after %n seconds, with the same number</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::FindingList</name>
    <message numerus="yes">
        <source>%n checks passed</source>
        <translation>
            <numerusform>%n check passed</numerusform>
            <numerusform>%n checks passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks do not apply</source>
        <translation>
            <numerusform>%n check does not apply</numerusform>
            <numerusform>%n checks do not apply</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::HistoryPanel</name>
    <message numerus="yes">
        <source>more than %n payments</source>
        <translation>
            <numerusform>more than %n payment</numerusform>
            <numerusform>more than %n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments were exported.</source>
        <translation>
            <numerusform>%n payment was exported.</numerusform>
            <numerusform>%n payments were exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new payments</source>
        <translation>
            <numerusform>%n new payment</numerusform>
            <numerusform>%n new payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::HoldDialog</name>
    <message numerus="yes">
        <source>%n hold(s) standing</source>
        <translation>
            <numerusform>%n hold standing</numerusform>
            <numerusform>%n holds standing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::HoldEffects</name>
    <message numerus="yes">
        <source>%n payment(s) on the way will be stopped.</source>
        <translation>
            <numerusform>%n payment on the way will be stopped.</numerusform>
            <numerusform>%n payments on the way will be stopped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) on the way will not be stopped.</source>
        <translation>
            <numerusform>%n payment on the way will not be stopped.</numerusform>
            <numerusform>%n payments on the way will not be stopped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::HoldForm</name>
    <message numerus="yes">
        <source>All accounts (%n)</source>
        <translation>
            <numerusform>All accounts (%n)</numerusform>
            <numerusform>All accounts (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another reason needs a note of at least %n characters.</source>
        <translation>
            <numerusform>Another reason needs a note of at least %n character.</numerusform>
            <numerusform>Another reason needs a note of at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::IncidentDialog</name>
    <message numerus="yes">
        <source>%n ticket(s) attached.</source>
        <translation>
            <numerusform>%n ticket attached.</numerusform>
            <numerusform>%n tickets attached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) answered.</source>
        <translation>
            <numerusform>%n ticket answered.</numerusform>
            <numerusform>%n tickets answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The incident is closed; %n ticket(s) settled.</source>
        <translation>
            <numerusform>The incident is closed; %n ticket settled.</numerusform>
            <numerusform>The incident is closed; %n tickets settled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since %1, declared by %2. %n ticket(s), %3 answered, %4 settled.</source>
        <translation>
            <numerusform>Since %1, declared by %2. %n ticket, %3 answered, %4 settled.</numerusform>
            <numerusform>Since %1, declared by %2. %n tickets, %3 answered, %4 settled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach all %n</source>
        <translation>
            <numerusform>Attach all %n</numerusform>
            <numerusform>Attach all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n ticket(s)</source>
        <translation>
            <numerusform>Send to %n ticket</numerusform>
            <numerusform>Send to %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Close the incident and resolve %n ticket(s)</source>
        <translation>
            <numerusform>Close the incident and resolve %n ticket</numerusform>
            <numerusform>Close the incident and resolve %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::IncidentPanel</name>
    <message numerus="yes">
        <source>%1 · %2 · %3: %4 of %5 payments failed so (%6, usually %7), %n customer(s)</source>
        <translation>
            <numerusform>%1 · %2 · %3: %4 of %5 payments failed so (%6, usually %7), %n customer</numerusform>
            <numerusform>%1 · %2 · %3: %4 of %5 payments failed so (%6, usually %7), %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %3: open since %4, %n ticket(s)</source>
        <translation>
            <numerusform>%1 · %2 · %3: open since %4, %n ticket</numerusform>
            <numerusform>%1 · %2 · %3: open since %4, %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) stand out in the last hour</source>
        <translation>
            <numerusform>%n code stands out in the last hour</numerusform>
            <numerusform>%n codes stand out in the last hour</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::InsightWords</name>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::InsightsView</name>
    <message numerus="yes">
        <source>The first %n; choose a shorter period to see others</source>
        <translation>
            <numerusform>The first %n; choose a shorter period to see others</numerusform>
            <numerusform>The first %n; choose a shorter period to see others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n; scroll for more</source>
        <translation>
            <numerusform>The first %n; scroll for more</numerusform>
            <numerusform>The first %n; scroll for more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::LinkWords</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frozen</source>
        <translation>
            <numerusform>%n frozen</numerusform>
            <numerusform>%n frozen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This customer&apos;s first use %1, last use %2, %n uses in 30 days.</source>
        <translation>
            <numerusform>This customer&apos;s first use %1, last use %2, %n use in 30 days.</numerusform>
            <numerusform>This customer&apos;s first use %1, last use %2, %n uses in 30 days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::LockWindow</name>
    <message numerus="yes">
        <source>Try again in %n s</source>
        <translation>
            <numerusform>Try again in %n s</numerusform>
            <numerusform>Try again in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::MainWindow</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While a contact is open it is always %n minute(s).</source>
        <translation>
            <numerusform>While a contact is open it is always %n minute.</numerusform>
            <numerusform>While a contact is open it is always %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer has no keychain, so %n draft(s) cannot be kept. Send or copy them first.</source>
        <translation>
            <numerusform>This computer has no keychain, so %n draft cannot be kept. Send or copy it first.</numerusform>
            <numerusform>This computer has no keychain, so %n drafts cannot be kept. Send or copy them first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::OpenTicketDialog</name>
    <message numerus="yes">
        <source>The text is too long: at most %n characters.</source>
        <translation>
            <numerusform>The text is too long: at most %n character.</numerusform>
            <numerusform>The text is too long: at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::QueryLock</name>
    <message numerus="yes">
        <source>Query in %1 (waiting time: %n seconds)</source>
        <translation>
            <numerusform>Query in %1 (waiting time: %n second)</numerusform>
            <numerusform>Query in %1 (waiting time: %n seconds)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::RefundApprovals</name>
    <message numerus="yes">
        <source>Refunds above the agent&apos;s limit: %n</source>
        <translation>
            <numerusform>Refunds above the agent&apos;s limit: %n</numerusform>
            <numerusform>Refunds above the agent&apos;s limit: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refunds above the agent&apos;s limit: more than %n</source>
        <translation>
            <numerusform>Refunds above the agent&apos;s limit: more than %n</numerusform>
            <numerusform>Refunds above the agent&apos;s limit: more than %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>■ %n hold(s) stand on this customer; a refund still gets through.</source>
        <translation>
            <numerusform>■ %n hold stands on this customer; a refund still gets through.</numerusform>
            <numerusform>■ %n holds stand on this customer; a refund still gets through.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::RefundDialog</name>
    <message numerus="yes">
        <source>■ %n hold(s) stand on this customer; a refund still gets through.</source>
        <translation>
            <numerusform>■ %n hold stands on this customer; a refund still gets through.</numerusform>
            <numerusform>■ %n holds stand on this customer; a refund still gets through.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write a note of at least %n characters.</source>
        <translation>
            <numerusform>Write a note of at least %n character.</numerusform>
            <numerusform>Write a note of at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ReleaseDialog</name>
    <message numerus="yes">
        <source>Write a note of at least %n characters.</source>
        <translation>
            <numerusform>Write a note of at least %n character.</numerusform>
            <numerusform>Write a note of at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::RingDialog</name>
    <message numerus="yes">
        <source>%n customer(s) newly frozen.</source>
        <translation>
            <numerusform>%n customer newly frozen.</numerusform>
            <numerusform>%n customers newly frozen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Freeze %n customer(s) now</source>
        <translation>
            <numerusform>Freeze %n customer now</numerusform>
            <numerusform>Freeze %n customers now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n frozen already</source>
        <translation>
            <numerusform>%n frozen already</numerusform>
            <numerusform>%n frozen already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not frozen, closed</source>
        <translation>
            <numerusform>%n not frozen, closed</numerusform>
            <numerusform>%n not frozen, closed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::RingPicker</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::StatusStrip</name>
    <message numerus="yes">
        <source>%n ms</source>
        <translation>
            <numerusform>%n ms</numerusform>
            <numerusform>%n ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::TicketHandling</name>
    <message numerus="yes">
        <source>Why, in at least %n characters</source>
        <translation>
            <numerusform>Why, in at least %n character</numerusform>
            <numerusform>Why, in at least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reason, in at least %n characters</source>
        <translation>
            <numerusform>Reason, in at least %n character</numerusform>
            <numerusform>Reason, in at least %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::TicketsView</name>
    <message numerus="yes">
        <source>The newest %n tickets; narrow the filters to see others</source>
        <translation>
            <numerusform>The newest ticket; narrow the filters to see others</numerusform>
            <numerusform>The newest %n tickets; narrow the filters to see others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n tickets; scroll for more</source>
        <translation>
            <numerusform>The newest ticket; scroll for more</numerusform>
            <numerusform>The newest %n tickets; scroll for more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
</TS>
