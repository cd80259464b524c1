#pragma once

#include <QList>
#include <QString>
#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;
class QWidget;

namespace desk {

class EditedChecklist;

/// Puts fields for the members of JSON objects into a form, each bound to its place: what is typed goes into
/// the document at once, and refresh() shows what the document says. Lives as long as the form's content.
class FormFields
{
public:
    using Choices = QList<std::pair<QString, QString>>;

    /// \a content is laid out in rows by \a rows.
    FormFields(EditedChecklist &edited, QWidget *content, QVBoxLayout *rows);

    void heading(const QString &text);
    void hint(const QString &text);
    void addWidget(QWidget *widget);
    /// Begins a line on which the next \a count fields stand side by side.
    void sideBySide(int count);
    /// Both languages of {"en": …, "zh_CN": …} side by side; an absent one is made when something is typed.
    void localText(const QString &label, const QString &object, const QString &key, bool several);
    void text(const QString &label, const QString &object, const QString &key);
    void number(const QString &label, const QString &object, const QString &key, int least, int most);
    /// With \a absent, the first choice, the member is taken out.
    void choice(const QString &label, const QString &object, const QString &key, const Choices &choices,
                const QString &absent = {});
    void flag(const QString &label, const QString &help, const QString &object, const QString &key,
              bool otherwise);
    /// Called by refresh().
    void onRefresh(std::function<void()> refresh) { m_refresh.push_back(std::move(refresh)); }
    void refresh() const;
    /// The field bound to \a pointer or to the nearest place around it; null when there is none.
    QWidget *fieldAt(const QString &pointer) const;

private:
    void place(const QString &label, QWidget *field, const QString &pointer);
    QWidget *textEdit(const QString &object, const QString &key, const QString &name, bool several);

    EditedChecklist &m_edited;
    QWidget *m_content;
    QVBoxLayout *m_rows;
    QHBoxLayout *m_line = nullptr;
    int m_left = 0;
    std::vector<std::function<void()>> m_refresh;
    std::vector<std::pair<QString, QWidget *>> m_fields;
};

} // namespace desk
