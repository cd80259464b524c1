#pragma once

#include <QWidget>

#include "catalogue.h"
#include "code_advice.h"

class QLabel;
class QLineEdit;
class QTableView;
class QVBoxLayout;

namespace desk {

class EmptyState;
class Panel;
class TextTableModel;

/// The dictionary of response codes of all schemes: found as one types, by the code, a part of it or of its
/// meaning. Beside the list what the chosen one means, what to tell the customer, and where the same code
/// means something else. The keyboard alone will do: ↑ and ↓ move through the list from the search field.
class DictionaryPage final : public QWidget
{
    Q_OBJECT

public:
    /// \a catalogue must outlive the page.
    DictionaryPage(const Catalogue &catalogue, std::shared_ptr<const Checklist> checklist,
                   QWidget *parent = nullptr);

    /// Looks \a code up and chooses that of \a scheme where it is there.
    void lookUp(const QString &scheme, const QString &code);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Panel *makeDetail();
    void search();
    void choose(const ResponseCode *code);
    void showCurrent();
    void showCode(const ResponseCode &code);

    const Catalogue &m_catalogue;
    std::shared_ptr<const Checklist> m_checklist;
    std::vector<const ResponseCode *> m_found;
    TextTableModel *m_model;
    QLineEdit *m_search;
    QLabel *m_count;
    QTableView *m_table;
    EmptyState *m_empty;
    QWidget *m_both;
    QLabel *m_title;
    QLabel *m_clash;
    QLabel *m_meaning;
    QLabel *m_otherMeaning;
    QLabel *m_facts;
    QLabel *m_forbidden;
    QLabel *m_say;
    QLabel *m_source;
};

} // namespace desk
