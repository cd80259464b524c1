#pragma once

#include <QWidget>
#include <optional>

class QLabel;
class QPlainTextEdit;

namespace desk {

class EditedChecklist;

/// The JSON of the checklist beside its form: what is typed here is in the form at once, and the other way
/// round. While the text is no JSON, the line is marked, the place is said, and the form keeps what it had.
class JsonPane : public QWidget
{
    Q_OBJECT

public:
    explicit JsonPane(EditedChecklist &edited, QWidget *parent = nullptr);

    void refresh();
    /// Shows the byte \a offset of the text; with \a focus the cursor goes there.
    void showOffset(qsizetype offset, bool focus);
    /// Marks these bytes as wrong, besides a syntax error.
    void markProblems(const QList<qsizetype> &offsets);

private:
    int positionOf(qsizetype offset) const;
    void paintMarks();

    EditedChecklist &m_edited;
    QPlainTextEdit *m_edit;
    QLabel *m_state;
    QList<qsizetype> m_problems;
};

} // namespace desk
