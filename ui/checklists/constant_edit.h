#pragma once

#include <QStringList>
#include <QWidget>

#include "facts.h"
#include "json_edit.h"

class QLineEdit;
class QListWidget;

namespace desk {

class ChoiceBox;

/// What a constant must be.
struct ConstantKind
{
    FactType type = FactType::Text;
    QString unit = {};
    QStringList words = {}; ///< closed set; empty: any text
    bool many = false;      ///< a list of constants

    friend bool operator==(const ConstantKind &, const ConstantKind &) = default;
};

/// Edits one constant with its unit: an amount with its currency, a duration, words chosen from their set. It
/// is written as conditions write it, or as the facts of a test case do (money in minor units, durations in
/// milliseconds). What does not parse is marked and not handed on.
class ConstantEdit : public QWidget
{
    Q_OBJECT

public:
    enum class Form { Condition, Fact };

    explicit ConstantEdit(Form form, QWidget *parent = nullptr);

    void setKind(const ConstantKind &kind);
    const ConstantKind &kind() const { return m_kind; }
    /// Of money in facts; conditions name their own.
    void setCurrency(const QString &currency) { m_currency = currency; }
    void setValue(const JsonNode &value);
    /// A value to begin with.
    static JsonNode initial(const ConstantKind &kind, Form form);

Q_SIGNALS:
    void edited(const desk::JsonNode &value);

private:
    void build();
    QLineEdit *addLine(const QString &placeholder, bool stretch = true);
    void addWords();
    std::optional<JsonNode> read() const;
    std::optional<JsonNode> readMoney() const;
    std::optional<JsonNode> readDuration() const;
    std::optional<JsonNode> readOne(const QString &text) const;
    void hand();

    Form m_form;
    ConstantKind m_kind;
    QString m_currency;
    QLineEdit *m_line = nullptr;
    ChoiceBox *m_box = nullptr;
    QListWidget *m_list = nullptr;
};

} // namespace desk
