#pragma once

#include <QList>
#include <QScrollArea>
#include <memory>

namespace desk {

class ConditionTree;
class EditedChecklist;
class FormFields;
class MembersEdit;

/// The form of what is selected in the outline: the checklist as a whole (""), a check ("/checks/0"), one of
/// its cases ("/checks/0/cases/1") or a test case ("/tests/cases/0").
class CheckForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit CheckForm(EditedChecklist &edited, QWidget *parent = nullptr);
    ~CheckForm() override;

    void showPlace(const QString &pointer);
    const QString &place() const { return m_place; }
    /// Shows what the document says now; the fields stay.
    void refresh();
    /// Puts the focus on the field of the place or the nearest around it.
    void goTo(const QString &pointer);

private:
    void buildGeneral();
    void buildCheck();
    void buildQuestion();
    void buildCase();
    void buildTest();
    ConditionTree *addCondition(const QString &heading, const QString &hint, const QString &key,
                                bool optional, const QString &question = {});

    EditedChecklist &m_edited;
    QString m_place;
    bool m_built = false;
    QString m_shape; ///< what the fields depend on besides the place
    std::unique_ptr<FormFields> m_fields;
    QList<ConditionTree *> m_conditions;
    QList<MembersEdit *> m_members;
};

} // namespace desk
