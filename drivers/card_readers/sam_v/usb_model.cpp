#include "drivers/card_readers/sam_v/usb_model.h"

#include <algorithm>
#include <array>
#include <vector>

#include "drivers/card_readers/sam_v/frame_head.h"
#include "drivers/transports/usb_interface.h"

namespace drivers {

namespace {

constexpr int hidClass = 3;
constexpr std::size_t headBytes = 7;      // preamble and LEN

using Bytes = std::vector<std::uint8_t>;

std::vector<std::uint8_t> bulkPipes(const UsbSetting& setting, bool in) {
    std::vector<std::uint8_t> found;
    for (auto& pipe : setting.pipes)
        if (pipe.kind == UsbPipe::Kind::bulk && pipe.in() == in) found.push_back(pipe.address);
    std::ranges::sort(found);             // 02 before 06, 81 before 85
    return found;
}

SamUsbModel modelOf(const UsbSetting& setting) {
    if (setting.deviceClass == hidClass) return SamUsbModel::reports;
    const bool four = bulkPipes(setting, true).size() >= 2 && bulkPipes(setting, false).size() >= 2;
    return four ? SamUsbModel::split : SamUsbModel::single;
}

// What is the same for all of them.
class OverUsb : public Transport {
public:
    explicit OverUsb(std::unique_ptr<Transport> pipe) : pipe_{std::move(pipe)}, usb_{*pipe_->usb()} {}
    void write(std::span<const std::uint8_t> bytes, Duration deadline) override { pipe_->write(bytes, deadline); }
    std::size_t read(std::span<std::uint8_t> into, Duration deadline) override { return pipe_->read(into, deadline); }
    void drain() override { pipe_->drain(); }
    int descriptor() const override { return pipe_->descriptor(); }
    UsbInterface* usb() override { return &usb_; }

private:
    std::unique_ptr<Transport> pipe_;

protected:
    UsbInterface& usb_;
};

// yzsam.com and CSDN: preamble and LEN on 02 and 81, what LEN counts on 06 and 85.
class Split final : public OverUsb {
public:
    explicit Split(std::unique_ptr<Transport> pipe)
        : OverUsb{std::move(pipe)}, in_{bulkPipes(usb_.setting(), true)}, out_{bulkPipes(usb_.setting(), false)} {
        if (in_.size() < 2 || out_.size() < 2) throw std::invalid_argument{"usb_model = split needs four bulk pipes, which this reader has not"};
    }
    void write(std::span<const std::uint8_t> bytes, Duration deadline) override {
        const auto head = std::min(bytes.size(), headBytes);
        usb_.write(out_[0], bytes.first(head), deadline);
        usb_.write(out_[1], bytes.subspan(head), deadline);
    }
    std::size_t read(std::span<std::uint8_t> into, Duration deadline) override {
        if (bodyLeft_ > 0) {
            const auto count = usb_.read(in_[1], into.first(std::min(into.size(), bodyLeft_)), deadline);
            return bodyLeft_ -= count, count;
        }
        if (heads_.empty()) {
            std::array<std::uint8_t, 64> chunk{};
            const auto count = usb_.read(in_[0], chunk, deadline);
            heads_.assign(chunk.begin(), chunk.begin() + static_cast<std::ptrdiff_t>(count));
        }
        return takeHead(into);
    }
    void drain() override {
        for (auto pipe : {in_[0], in_[1]}) usb_.drain(pipe);
        heads_.clear();
        head_ = {};
        bodyLeft_ = 0;
    }
    int descriptor() const override { return usb_.descriptor(in_[0]); }

private:
    // Up to the end of a LEN; what follows it on this pipe is the next frame's.
    std::size_t takeHead(std::span<std::uint8_t> into) {
        std::size_t taken = 0;
        while (taken < std::min(into.size(), heads_.size()) && bodyLeft_ == 0) {
            into[taken] = heads_[taken];
            bodyLeft_ = head_.counted(heads_[taken++]);
        }
        heads_.erase(heads_.begin(), heads_.begin() + static_cast<std::ptrdiff_t>(taken));
        return taken;
    }

    std::vector<std::uint8_t> in_, out_;
    Bytes heads_;                         // come, and not read yet
    FrameHead head_;
    std::size_t bodyLeft_ = 0;
};

// YinanSoft and others: reports without a number. What pads the last one of a reply is noise before the next.
class Reports final : public OverUsb {
public:
    explicit Reports(std::unique_ptr<Transport> pipe) : OverUsb{std::move(pipe)}, out_{usb_.firstOut()}, size_{reportBytes()} {}
    void write(std::span<const std::uint8_t> bytes, Duration deadline) override {
        for (; !bytes.empty(); bytes = bytes.subspan(std::min(bytes.size(), size_))) {
            const auto part = bytes.first(std::min(bytes.size(), size_));
            Bytes report{part.begin(), part.end()};
            report.resize(size_);
            send(report, deadline);
        }
    }

private:
    // HID 1.11, 7.2.2: one that has no pipe for them takes reports as SET_REPORT, of type output (2).
    void send(const Bytes& report, Duration deadline) {
        if (out_) return usb_.write(*out_, report, deadline);
        const auto interface = static_cast<std::uint16_t>(usb_.setting().interface);
        if (!usb_.tell({0x21, 0x09, 0x0200, interface}, report, deadline)) throw std::runtime_error{"the reader takes no reports"};
    }
    std::size_t reportBytes() const {
        for (auto& pipe : usb_.setting().pipes)
            if (!out_ || pipe.address == *out_) return static_cast<std::size_t>(pipe.packet);
        return 64;
    }

    std::optional<std::uint8_t> out_;
    std::size_t size_;
};

}  // namespace

std::unique_ptr<Transport> samPipe(std::unique_ptr<Transport> pipe, SamUsbModel model) {
    auto* usb = pipe->usb();
    if (!usb) return pipe;
    if (model == SamUsbModel::automatic) model = modelOf(usb->setting());
    if (model == SamUsbModel::split) return std::make_unique<Split>(std::move(pipe));
    if (model == SamUsbModel::reports) return std::make_unique<Reports>(std::move(pipe));
    return pipe;
}

}  // namespace drivers
