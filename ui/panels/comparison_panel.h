#pragma once

#include "ui/picture/comparison.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;
class QTreeWidget;

namespace ui {

class ComparedView;

/// Two runs, of branches or of versions of Python, side by side: a sentence, both scenes, and what
/// differs as a list. It compares nothing itself and knows no session.
class ComparisonPanel final : public QWidget
{
    Q_OBJECT

public:
    /// Which runs these are and where they part.
    struct Subject
    {
        std::array<QString, 2> names;
        QString parting;     ///< A sentence: "First differs at statement 3: ..."
        QStringList moments; ///< What can be compared, in order of time.
    };

    explicit ComparisonPanel(QWidget* parent = nullptr);

    void setSubject(const Subject& subject, int moment);
    /// Null: it is being made.
    void setComparison(std::shared_ptr<const Comparison> comparison);
    const Comparison* comparison() const { return m_comparison.get(); }
    QString sentence() const;
    void zoomBy(qreal factor);
    void fitAll();

Q_SIGNALS:
    void momentChosen(int moment);
    void leaveWanted();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* newHead();
    QWidget* newScenes();
    void fillList();
    void showSentence();
    void chooseRow(int row);
    void chooseObject(std::size_t side, model::ObjectId object);

    Subject m_subject;
    std::shared_ptr<const Comparison> m_comparison;
    QLabel* m_sentence = nullptr;
    QComboBox* m_moments = nullptr;
    std::array<QLabel*, 2> m_names{};
    std::array<ComparedView*, 2> m_views{};
    QTreeWidget* m_list;
};

} // namespace ui
