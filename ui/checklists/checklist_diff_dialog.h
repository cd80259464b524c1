#pragma once

#include <QDialog>

#include "answer.h"
#include "checklist_changes.h"
#include "checklist_versions.h"

class QLabel;
class QTreeWidget;

namespace desk {

class ChoiceBox;

/// What two versions say differently, by check: which checks, cases, texts and test cases came, went or
/// changed. Enter goes to the place in the editor, where it still is.
class ChecklistDiffDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a text: of the document in the editor, compared with one of \a versions, \a older at first.
    ChecklistDiffDialog(DeskContext &desk, const QList<ChecklistVersion> &versions,
                        const ChecklistVersion &older, const QByteArray &text, const QString &name,
                        QWidget *parent = nullptr);

Q_SIGNALS:
    void placeAsked(const QString &pointer);

private:
    void read();
    void show(const Result<QByteArray> &older);
    static QString valueText(const std::optional<JsonNode> &value);

    DeskContext &m_desk;
    QList<ChecklistVersion> m_versions;
    QByteArray m_text;
    ChoiceBox *m_older;
    QLabel *m_state;
    QTreeWidget *m_list;
    NewestOnly m_reading;
};

} // namespace desk
