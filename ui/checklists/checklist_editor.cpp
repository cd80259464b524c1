#include "checklist_editor.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <chrono>

#include "activation_dialog.h"
#include "check_form.h"
#include "checklist_compare_view.h"
#include "checklist_diff_dialog.h"
#include "checklist_findings.h"
#include "checklist_outline.h"
#include "checklist_problems.h"
#include "chip.h"
#include "command_status.h"
#include "edited_checklist.h"
#include "elided_label.h"
#include "error_text.h"
#include "format.h"
#include "json_pane.h"
#include "key_button.h"
#include "text_label.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace desk {

ChecklistEditor::ChecklistEditor(DeskContext &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_service(desk.workspace.checklists(), Catalogue::builtIn())
    , m_attempt(desk.workspace)
    , m_edited(new EditedChecklist(this))
    , m_pages(new QStackedWidget(this))
    , m_compare(new ChecklistCompareView(desk, this))
    , m_versions(
          new ChecklistVersions(desk, [this](const ChecklistVersion &version) { return isKept(version); }))
    , m_outline(new ChecklistOutline(*m_edited))
    , m_form(new CheckForm(*m_edited))
    , m_json(new JsonPane(*m_edited))
    , m_findings(new ChecklistFindings(*m_edited))
    , m_chip(new Chip(this))
    , m_about(new ElidedLabel({}, this))
    , m_status(new CommandStatus(m_attempt, this))
{
    setObjectName(u"checklistEditor"_s);
    setWindowTitle(tr("Checklists"));
    setProperty("role", u"page"_s);
    m_pages->addWidget(makeEditor());
    m_pages->addWidget(m_compare);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    layout->addWidget(m_pages, 1);
    m_evaluating.setSingleShot(true);
    m_evaluating.setInterval(200ms);
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(2s);
    connect(&m_evaluating, &QTimer::timeout, this, &ChecklistEditor::evaluate);
    connect(&m_keeping, &QTimer::timeout, this, &ChecklistEditor::keep);
    connect(m_edited, &EditedChecklist::changed, this, &ChecklistEditor::followEdit);
    connect(m_edited, &EditedChecklist::readOnlyChanged, this, &ChecklistEditor::followEdit);
    connect(m_edited, &EditedChecklist::steppedTo, this, [this](qsizetype offset) {
        goTo(pointerAt(m_edited->document().root(), offset), offset, false);
    });
    connect(m_versions, &ChecklistVersions::loaded, this, &ChecklistEditor::versionsLoaded);
    connect(m_versions, &ChecklistVersions::chosen, this, [this] { open(m_versions->current()); });
    connect(m_outline, &ChecklistOutline::selected, this, &ChecklistEditor::showPlace);
    connect(m_findings, &ChecklistFindings::placeAsked, this,
            [this](const QString &pointer, qsizetype offset) { goTo(pointer, offset, true); });
    connect(m_compare, &ChecklistCompareView::backAsked, this, [this] {
        m_pages->setCurrentIndex(0);
        m_outline->setFocus();
    });
    connect(&m_attempt, &CommandAttempt::phaseChanged, this, &ChecklistEditor::followAttempt);
    connect(qApp, &QApplication::focusChanged, m_edited, &EditedChecklist::endStep);
    m_edited->setReadOnly(true);
    m_versions->reload();
    refreshHead();
}

ChecklistEditor::~ChecklistEditor()
{
    keep();
}

QString ChecklistEditor::keptKey(const ChecklistVersion &version) const
{
    return u"checklist:%1:%2"_s.arg(version.id).arg(version.version);
}

bool ChecklistEditor::isKept(const ChecklistVersion &version) const
{
    return m_desk.drafts.load(keptKey(version)).has_value();
}

void ChecklistEditor::versionsLoaded()
{
    if (m_open) {
        // What was open may have become active or discarded meanwhile.
        if (const ChecklistVersion *same = m_versions->find(m_open->id, m_open->version))
            m_open = *same;
        m_versions->select(m_open->id, m_open->version);
        refreshHead();
        return;
    }
    const QList<ChecklistVersion> &all = m_versions->versions();
    const auto kept = std::ranges::find_if(all, [this](const auto &version) { return isKept(version); });
    const ChecklistVersion *active = m_versions->active();
    const ChecklistVersion first = kept != all.end()                       ? *kept
                                   : all[0].state == ChecklistState::Draft ? all[0]
                                   : active                                ? *active
                                                                           : all.last();
    m_versions->select(first.id, first.version);
    open(first);
}

void ChecklistEditor::open(const ChecklistVersion &version)
{
    if (m_open && m_open->id == version.id && m_open->version == version.version)
        return;
    keep();
    m_notice.clear();
    if (version.version == 0) {
        showText(version, Checklist::builtInJson());
        return;
    }
    m_reading.ask(
        this,
        [this, version](std::stop_token) {
            return m_desk.workspace.checklists().content(version.id, version.version);
        },
        [this, version](const Result<StoredChecklist> &answer) {
            if (answer) {
                showText(version, answer->json);
                return;
            }
            m_notice = u"✕ "_s + errorText(answer.error()).title;
            if (m_open)
                m_versions->select(m_open->id, m_open->version);
            refreshHead();
        });
}

void ChecklistEditor::showText(const ChecklistVersion &version, const QByteArray &json)
{
    m_open = version;
    m_base = m_versions->newestOf(version.id);
    m_edited->reset(json);
    m_edited->setReadOnly(!m_desk.isSupervisor());
    const auto draft = m_desk.drafts.load(keptKey(version));
    if (draft && draft->text.toUtf8() != json) {
        m_edited->step([&](ChecklistDocument &d) { return d.setText(draft->text.toUtf8()); });
        m_notice = tr("✎ your unsaved changes of %1 are back; Ctrl+Z takes them away")
                       .arg(formatInstant(draft->savedAt, m_desk.clock.now()));
    }
    m_dirty = false;
    m_keeping.stop();
    m_evaluating.stop();
    evaluate();
    showPlace(m_outline->place());
    refreshHead();
}

void ChecklistEditor::showPlace(const QString &place)
{
    m_form->showPlace(place);
    if (const JsonNode *node = m_edited->document().syntaxError() ? nullptr : m_edited->at(place))
        m_json->showOffset(node->offset, false);
}

void ChecklistEditor::goTo(const QString &pointer, qsizetype offset, bool focus)
{
    m_pages->setCurrentIndex(0);
    const JsonNode *node = m_edited->at(pointer);
    const QStringList tokens = pointerTokens(pointer);
    const bool broken = m_edited->document().syntaxError().has_value();
    if (tokens.size() > 2 && tokens[0] == u"tests" && tokens[1] == u"cases" && node) {
        showPlace(u"/tests/cases/"_s + tokens[2]);
    } else if (!broken) {
        m_outline->select(pointer);
        showPlace(m_outline->place());
    }
    m_json->showOffset(node && !broken && offset <= 0 ? node->offset : offset, focus && broken);
    if (focus && !broken)
        m_form->goTo(pointer);
}

void ChecklistEditor::followEdit()
{
    m_outline->refresh();
    if (m_form->place().isEmpty() || m_edited->at(m_form->place()))
        m_form->refresh();
    else
        m_form->showPlace(m_outline->place());
    m_json->refresh();
    m_dirty = true;
    m_evaluating.start();
    if (!m_keeping.isActive())
        m_keeping.start();
    refreshHead();
}

void ChecklistEditor::evaluate()
{
    const QByteArray &text = m_edited->document().text();
    m_problems = checklistProblems(text);
    m_report.reset();
    if (m_problems.isEmpty()) {
        if (const auto checklist = Checklist::parse(text))
            m_report = ChecklistCases::run(*checklist, Catalogue::builtIn());
    }
    QStringList places;
    QList<qsizetype> offsets;
    for (const ChecklistProblem &problem : m_problems) {
        places.append(problem.pointer);
        offsets.append(problem.offset);
    }
    m_outline->markProblems(places);
    m_json->markProblems(offsets);
    m_findings->show(m_problems, m_report);
    refreshHead();
}

/// Keeps what is not saved yet on this computer.
void ChecklistEditor::keep()
{
    if (!m_open || !std::exchange(m_dirty, false))
        return;
    if (m_edited->document().isChanged())
        m_desk.drafts.save(keptKey(*m_open), QString::fromUtf8(m_edited->document().text()),
                           m_desk.clock.now());
    else
        m_desk.drafts.remove(keptKey(*m_open));
    m_versions->refreshRows();
    refreshHead();
}

void ChecklistEditor::save()
{
    m_evaluating.stop();
    evaluate();
    if (!m_open || !m_problems.isEmpty() || !m_edited->document().isChanged())
        return;
    keep();
    m_notice.clear();
    m_base = std::max(m_base, m_open->version);
    const QString id = m_edited->document().textAt({}, u"id"_s);
    const int base = id == m_open->id ? m_base : m_versions->newestOf(id);
    m_attempt.send<SavedChecklist>(
        [this, base, json = m_edited->document().text()](const CommandId &command) {
            return m_service.save(command, base, json);
        },
        [this](const SavedChecklist &result) { saved(result); });
}

void ChecklistEditor::saved(const SavedChecklist &result)
{
    m_desk.drafts.remove(keptKey(*m_open));
    ChecklistVersion made;
    made.id = result.id;
    made.version = result.version;
    made.createdBy = m_desk.self.name;
    made.createdAt = m_desk.clock.now();
    m_open = made;
    m_base = result.version;
    m_edited->setStored();
    m_dirty = false;
    m_keeping.stop();
    m_desk.navigator.showMessage(
        result.report.isGreen() ? Tone::Good : Tone::Warn,
        result.report.isGreen()
            ? tr("Saved as version %1; its test cases come out as expected.").arg(result.version)
            : tr("Saved as version %1; %2 of %3 test cases differ, so it cannot be activated yet.")
                  .arg(result.version)
                  .arg(result.report.failed())
                  .arg(result.report.cases()));
    m_versions->reload();
}

void ChecklistEditor::discard()
{
    if (!m_open || m_open->state != ChecklistState::Draft)
        return;
    m_attempt.send<int>(
        [this, version = *m_open](const CommandId &command) {
            return m_desk.workspace.checklists().retire(command, version.id, version.version);
        },
        [this](const int &version) {
            m_desk.navigator.showMessage(Tone::Good, tr("Draft %1 is discarded.").arg(version));
            m_versions->reload();
        });
}

void ChecklistEditor::activate()
{
    if (!m_open || !m_report)
        return;
    const ChecklistVersion *active = m_versions->active();
    auto *dialog =
        new ActivationDialog(m_desk, m_service, *m_open, active ? active->version : 0, *m_report, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ActivationDialog::activated, this, [this](int version) {
        m_desk.navigator.showMessage(Tone::Good, tr("Version %1 is active now.").arg(version));
        m_versions->reload();
    });
    dialog->open();
}

QString ChecklistEditor::textName() const
{
    if (!m_open)
        return {};
    const QString name = ChecklistVersions::nameOf(*m_open);
    return m_edited->document().isChanged() ? tr("%1 with your changes").arg(name) : name;
}

void ChecklistEditor::differences()
{
    if (!m_open)
        return;
    const ChecklistVersion *other = m_versions->active();
    if (m_edited->document().isChanged())
        other = m_versions->find(m_open->id, m_base > m_open->version ? m_base : m_open->version);
    auto *dialog = new ChecklistDiffDialog(m_desk, m_versions->versions(), other ? *other : *m_open,
                                           m_edited->document().text(), textName(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChecklistDiffDialog::placeAsked, this,
            [this](const QString &pointer) { goTo(pointer, -1, true); });
    dialog->open();
}

void ChecklistEditor::compare()
{
    m_compare->offer(m_versions->versions(), m_edited->document().text(), textName());
    m_pages->setCurrentIndex(1);
}

void ChecklistEditor::followAttempt()
{
    m_edited->setReadOnly(m_attempt.isOpen() || !m_desk.isSupervisor());
    m_versions->setEnabledList(!m_attempt.isOpen());
    if (m_attempt.phase() == CommandAttempt::Phase::Refused
        && m_attempt.error()->kind == ErrorKind::Conflict) {
        // Saving again then goes on top of what was saved meanwhile, knowingly.
        m_notice = tr("■ your text is kept: look at the differences, then save again");
        connect(
            m_versions, &ChecklistVersions::loaded, this,
            [this] {
                m_base = std::max(m_base, m_versions->newestOf(m_open->id));
                refreshHead();
            },
            Qt::SingleShotConnection);
        m_versions->reload();
    }
    refreshHead();
}

void ChecklistEditor::showEvent(QShowEvent *event)
{
    qApp->installEventFilter(this);
    QWidget::showEvent(event);
}

void ChecklistEditor::hideEvent(QHideEvent *event)
{
    qApp->removeEventFilter(this);
    keep();
    QWidget::hideEvent(event);
}

bool ChecklistEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QWidget *focus = QApplication::focusWidget();
        const bool ours = focus && isAncestorOf(focus) && focus->objectName() != u"checkSearch";
        if (ours && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace desk
