#pragma once

#include <QWidget>

#include "answer.h"
#include "desk_context.h"

class QTableView;

namespace desk {

class EmptyState;
class TextTableModel;

/// Response codes that diagnoses met and the catalogue lacks, for supervisors: Enter opens the payment that
/// brought one first.
class UnknownCodesPage final : public QWidget
{
    Q_OBJECT

public:
    /// \a desk must outlive the page.
    explicit UnknownCodesPage(DeskContext &desk, QWidget *parent = nullptr);
    void reload();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void show(const Result<QList<UnknownCode>> &answer);

    DeskContext &m_desk;
    TextTableModel *m_model;
    QTableView *m_table;
    EmptyState *m_empty;
    QList<UnknownCode> m_codes;
    NewestOnly m_request;
};

/// How often each check was right, by version of the checklist, for supervisors.
class AccuracyPage final : public QWidget
{
    Q_OBJECT

public:
    /// \a desk must outlive the page.
    explicit AccuracyPage(DeskContext &desk, QWidget *parent = nullptr);
    void reload();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void show(const Result<QList<CheckAccuracy>> &answer);

    DeskContext &m_desk;
    TextTableModel *m_model;
    QTableView *m_table;
    EmptyState *m_empty;
    NewestOnly m_request;
};

} // namespace desk
