#pragma once

#include "ui/picture/picture.h"

#include <QFrame>

#include <vector>

class QCheckBox;
class QLabel;
class QMenu;
class QToolButton;

namespace ui {

/// A strip under the scene: which types of objects there are, how many of each, and a box to hide
/// or show each type. Types without room are in the menu of "+n more".
class LegendBar final : public QFrame
{
    Q_OBJECT

public:
    explicit LegendBar(QWidget* parent = nullptr);

    /// `hiddenByHand`: how many objects the user has taken out of the scene; `focusReach`: how
    /// far the scene goes around the focus, 0 without one.
    void setTypes(const std::vector<TypeTally>& types, std::uint32_t hiddenByHand, int focusReach);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void typeToggled(model::ObjectId type, bool isShown);
    void showAllWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString hiddenWords(std::uint32_t hiddenByHand, int focusReach) const;
    void fillBox(std::size_t index);
    void fillMenu();
    void arrange();
    int place(QWidget* widget, int x);

    std::vector<TypeTally> m_types;
    std::vector<QCheckBox*> m_boxes; // Kept, so that the focus stays where it is.
    std::size_t m_fitting = 0;
    QLabel* m_title;
    QToolButton* m_more;
    QMenu* m_menu;
    QToolButton* m_showAll;
};

} // namespace ui
