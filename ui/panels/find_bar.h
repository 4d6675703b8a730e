#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

/// A strip above the scene in which one types what is searched for. It finds nothing itself: it
/// asks, and is told how many matches there are.
class FindBar final : public QFrame
{
    Q_OBJECT

public:
    explicit FindBar(QWidget* parent = nullptr);

    /// Shows the bar, with the words selected, ready to type.
    void open();
    void close();
    QString words() const;

    /// `current` counts from 1; 0: none of them is.
    void setCount(std::size_t current, std::size_t total);
    /// A remark about the current match, and what can be done about it (empty: nothing).
    void setRemark(const QString& text, const QString& action = {});

Q_SIGNALS:
    void wordsChanged(const QString& words);
    void nextWanted();
    void previousWanted();
    void remedyWanted(); ///< What setRemark() offered.
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* addButton(const char* iconName, const QString& name);

    QLineEdit* m_words;
    QLabel* m_count;
    QLabel* m_remark;
    QToolButton* m_remedy;
};

} // namespace ui
