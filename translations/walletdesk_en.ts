<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
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
    <name>desk::DiagnosisPanel</name>
    <message numerus="yes">
        <source>The outcome is unknown. Query it after %n seconds; the customer must not pay again before.</source>
        <translation>
            <numerusform>The outcome is unknown. Query it after %n second; the customer must not pay again before.</numerusform>
            <numerusform>The outcome is unknown. Query it after %n seconds; the customer must not pay again before.</numerusform>
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
