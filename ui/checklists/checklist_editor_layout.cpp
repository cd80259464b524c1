#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

#include "check_form.h"
#include "checklist_editor.h"
#include "checklist_findings.h"
#include "checklist_outline.h"
#include "checklist_words.h"
#include "chip.h"
#include "command_status.h"
#include "edited_checklist.h"
#include "format.h"
#include "json_pane.h"
#include "key_button.h"
#include "key_shortcut.h"
#include "panel.h"
#include "text_label.h"

using namespace Qt::StringLiterals;

// How the editor's parts stand on the screen, and what its head says; the rest is checklist_editor.cpp.
namespace desk {

KeyButton *ChecklistEditor::headButton(const char *name, const QString &text, const QKeySequence &key,
                                       const QString &help)
{
    auto *button = new KeyButton(text, key, ButtonKind::Plain, this);
    button->setObjectName(QString::fromLatin1(name));
    button->setHelp(help);
    return button;
}

QWidget *ChecklistEditor::makeHead()
{
    m_undo = headButton("checklistUndo", u"↶"_s, QKeySequence(Qt::CTRL | Qt::Key_Z), tr("Undo"));
    m_undo->setAccessibleName(tr("Undo"));
    m_redo = headButton("checklistRedo", u"↷"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), tr("Redo"));
    m_redo->setAccessibleName(tr("Redo"));
    m_differences = headButton("checklistDifferences", tr("Differences…"), QKeySequence(Qt::CTRL | Qt::Key_D),
                               tr("What this text says differently than another version"));
    m_compareButton =
        headButton("checklistCompare", tr("Compare…"), QKeySequence(Qt::CTRL | Qt::Key_M),
                   tr("Run it over the failed payments of a period and see which diagnoses change"));
    m_discard = headButton("checklistDiscard", tr("Discard draft"), {},
                           tr("Nobody can activate the draft any more; its text stays readable"));
    m_activate = headButton("checklistActivate", tr("Activate…"), {},
                            tr("Make this version the one that every diagnosis uses"));
    m_save = new KeyButton(tr("Save draft"), QKeySequence(Qt::CTRL | Qt::Key_S), ButtonKind::Primary, this);
    m_save->setObjectName(u"checklistSave"_s);
    m_about->setObjectName(u"checklistAbout"_s);
    m_about->setProperty("role", u"muted"_s);
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_chip);
    row->addWidget(m_about, 1);
    for (KeyButton *button : {m_undo, m_redo, m_differences, m_compareButton, m_discard, m_activate, m_save})
        row->addWidget(button);
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addLayout(row);
    rows->addWidget(m_status);
    connect(m_undo, &QPushButton::clicked, m_edited, &EditedChecklist::undo);
    connect(m_redo, &QPushButton::clicked, m_edited, &EditedChecklist::redo);
    connect(m_differences, &QPushButton::clicked, this, &ChecklistEditor::differences);
    connect(m_compareButton, &QPushButton::clicked, this, &ChecklistEditor::compare);
    connect(m_discard, &QPushButton::clicked, this, &ChecklistEditor::discard);
    connect(m_activate, &QPushButton::clicked, this, &ChecklistEditor::activate);
    connect(m_save, &QPushButton::clicked, this, &ChecklistEditor::save);
    addKey(this, QKeySequence(Qt::Key_F8), tr("Next problem"), [this] { m_findings->nextProblem(); });
    addKey(this, QKeySequence(Qt::CTRL | Qt::Key_F), tr("Search the checks"), [this] {
        m_outline->findChild<QLineEdit *>(u"checkSearch"_s)->setFocus(Qt::ShortcutFocusReason);
    });
    return head;
}

QWidget *ChecklistEditor::makeEditor()
{
    const auto panel = [this](const QString &heading, QWidget *content) {
        auto *made = new Panel(heading, this);
        made->body()->addWidget(content, 1);
        return made;
    };
    auto *left = new QSplitter(Qt::Vertical, this);
    left->addWidget(panel(tr("Versions"), m_versions));
    left->addWidget(panel(tr("Checks"), m_outline));
    left->setStretchFactor(0, 1);
    left->setStretchFactor(1, 2);
    auto *across = new QSplitter(Qt::Horizontal, this);
    across->addWidget(left);
    across->addWidget(panel({}, m_form));
    across->addWidget(panel({}, m_json));
    across->setStretchFactor(0, 0);
    across->setStretchFactor(1, 3);
    across->setStretchFactor(2, 2);
    across->setSizes({236, 560, 380});
    auto *down = new QSplitter(Qt::Vertical, this);
    down->addWidget(across);
    down->addWidget(panel({}, m_findings));
    down->setStretchFactor(0, 1);
    down->setStretchFactor(1, 0);
    down->setSizes({520, 150});
    for (QSplitter *splitter : {left, across, down}) {
        splitter->setChildrenCollapsible(false);
        splitter->setHandleWidth(8);
    }
    return down;
}

void ChecklistEditor::refreshHead()
{
    const ChecklistDocument &document = m_edited->document();
    const bool may = m_open && m_desk.isSupervisor() && !m_attempt.isOpen();
    const bool changed = m_open && document.isChanged();
    m_undo->setEnabled(may && document.canUndo());
    m_redo->setEnabled(may && document.canRedo());
    m_save->setEnabled(may && changed && m_problems.isEmpty() && !document.syntaxError());
    const bool stored = m_open && m_open->version > 0;
    const bool wasActive = stored && m_open->activatedAt.isValid();
    const bool candidate = stored
                           && (m_open->state == ChecklistState::Draft
                               || (m_open->state == ChecklistState::Retired && wasActive));
    m_activate->setText(wasActive ? tr("Make active again…") : tr("Activate…"));
    m_activate->setVisible(candidate);
    m_activate->setEnabled(may && candidate && !changed && m_report);
    m_discard->setVisible(stored && m_open->state == ChecklistState::Draft);
    m_discard->setEnabled(may && stored && m_open->state == ChecklistState::Draft && !changed);
    m_differences->setEnabled(m_open.has_value());
    m_compareButton->setEnabled(m_open && m_problems.isEmpty());
    m_status->setHint(changed && !m_problems.isEmpty() ? tr("Mend the problems before saving.")
                      : candidate && changed           ? tr("Save before activating.")
                                                       : QString());
    m_chip->setVisible(m_open.has_value());
    if (!m_open) {
        m_about->setText(tr("Loading…"));
        return;
    }
    m_chip->setStatus(ChecklistWords::state(m_open->state));
    QString about =
        stored ? tr("%1, saved by %2, %3")
                     .arg(ChecklistVersions::nameOf(*m_open), m_open->createdBy,
                          formatInstant(m_open->createdAt, m_desk.clock.now()))
               : tr("The checklist that ships with the program; saving makes a version of the desk's own");
    if (!m_notice.isEmpty())
        about += u" · "_s + m_notice;
    else if (changed)
        about += u" · "_s
                 + (!m_desk.drafts.isHealthy() ? tr("✕ unsaved changes cannot be kept on this computer")
                    : m_desk.drafts.isLasting()
                        ? tr("✎ unsaved changes, kept on this computer")
                        : tr("▲ unsaved changes, kept only until you sign out: no keychain here"));
    m_about->setText(about);
    m_about->setToolTip(about);
}

} // namespace desk
