#pragma once

#include <QWidget>
#include <functional>

#include "json_edit.h"

class QPushButton;
class QVBoxLayout;

namespace desk {

class ChoiceBox;
class EditedChecklist;

/// Edits an object of a test case member by member: facts by name, verdicts or answers by check. Each row has
/// the key, the value and a button that takes it out; a button below adds one.
class MembersEdit : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Facts, Sayings, Verdicts };

    /// \a pointer: of the object, which may be absent.
    MembersEdit(EditedChecklist &edited, const QString &pointer, Kind kind, QWidget *parent = nullptr);

    void refresh();

private:
    struct Row
    {
        QString key;
        QWidget *line = nullptr;
        std::function<void()> refresh;
    };

    void build();
    Row makeRow(const QString &key);
    QWidget *makeValue(const QString &key, Row &row);
    QStringList keys() const;
    QStringList possibleKeys() const;
    QString keyText(const QString &key) const;
    JsonNode initial(const QString &key) const;
    QString currency() const;
    void add();
    void rename(const QString &key, const QString &to);

    EditedChecklist &m_edited;
    QString m_pointer;
    Kind m_kind;
    QVBoxLayout *m_lines;
    QPushButton *m_add;
    QList<Row> m_rows;
};

} // namespace desk
