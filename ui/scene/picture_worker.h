#pragma once

#include "ui/picture/foresight.h"
#include "ui/picture/picture.h"
#include "ui/scene/newest_answer.h"

#include <QObject>

#include <memory>

namespace ui {

/// A moment of which a picture is wanted, with all that it takes: a value for any thread.
struct PictureOrder
{
    std::shared_ptr<const model::Recording> recording;
    model::Snapshot snapshot;
    model::EventIndex cursor = 0;
    std::shared_ptr<const Foresight> foresight;
    std::shared_ptr<const Theme> theme;
    ViewOptions options;

    /// Whether making it takes longer than a window may stand still.
    bool isLarge() const;
    std::shared_ptr<const Picture> make() const;

    /// Objects that the script ever made, up to this moment.
    static constexpr std::uint32_t kManyObjects = 3000;
};

/// Makes pictures in another thread, one at a time; a newer order replaces one that waits, so
/// that somebody who drags through time sees as many moments as can be made.
class PictureWorker final : public QObject
{
    Q_OBJECT

public:
    PictureWorker();

    void request(PictureOrder order);
    /// Nothing that was ordered will come.
    void drop();
    bool isBusy() const { return m_pictures.isBusy(); }

Q_SIGNALS:
    /// The newest order; those that it replaced are never delivered, except one that was being
    /// made already: its picture comes with `isNewest` false.
    void ready(std::shared_ptr<const ui::Picture> picture, bool isNewest);

private:
    NewestAnswer<PictureOrder, std::shared_ptr<const Picture>> m_pictures;
};

} // namespace ui
