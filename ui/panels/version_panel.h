#pragma once

#include "model/session/version_difference.h"

#include <QWidget>

#include <memory>

class QLabel;
class QToolButton;
class QTreeWidget;

namespace ui {

/// What differs between two versions of Python: a sentence, what differs first, and what follows
/// from it. It compares nothing itself and knows no session; the right side is what the window
/// shows.
class VersionPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `beside` shows both versions side by side, `leave` ends the comparison.
    VersionPanel(QAction* beside, QAction* leave, QWidget* parent = nullptr);

    /// A sentence, and no list.
    void showSentence(const QString& sentence);
    void showComparison(std::shared_ptr<const model::VersionComparison> comparison);
    QString sentence() const;
    QTreeWidget* list() const { return m_list; }

    static constexpr std::size_t kMostRows = 1000;

Q_SIGNALS:
    /// By its number in the comparison.
    void differenceChosen(int difference);

private:
    void addRow(int difference, bool isFirst);
    void choose();

    std::shared_ptr<const model::VersionComparison> m_comparison;
    QLabel* m_sentence;
    QTreeWidget* m_list;
};

} // namespace ui
