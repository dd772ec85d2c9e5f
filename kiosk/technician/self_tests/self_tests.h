#pragma once

#include "kiosk/technician/self_test.h"

// The table of self-tests: one line a part, in self_test.cpp.
namespace kiosk {

std::unique_ptr<SelfTest> testCardReader(Bench&);
std::unique_ptr<SelfTest> testChipCardReader(Bench&);
std::unique_ptr<SelfTest> testBarcodeReader(Bench&);
std::unique_ptr<SelfTest> testRatingPad(Bench&);
std::unique_ptr<SelfTest> testCamera(Bench&);
std::unique_ptr<SelfTest> testReceiptPrinter(Bench&);
std::unique_ptr<SelfTest> testDocumentPrinter(Bench&);
std::unique_ptr<SelfTest> testLocker(Bench&);
std::unique_ptr<SelfTest> testSite(Bench&);
std::unique_ptr<SelfTest> testPlatform(Bench&);
std::unique_ptr<SelfTest> testClock(Bench&);
std::unique_ptr<SelfTest> testOutbox(Bench&);
std::unique_ptr<SelfTest> testDisk(Bench&);
std::unique_ptr<SelfTest> testJournal(Bench&);
std::unique_ptr<SelfTest> testScreen(Bench&);
std::unique_ptr<SelfTest> testVoice(Bench&);

// What they judge by, apart from what they ask.
Finding judgeClock(std::chrono::milliseconds off);
Finding judgeRoundTrip(std::chrono::milliseconds);
Finding judgeDisk(std::uintmax_t free, std::uintmax_t size);
Finding judgeOutbox(const std::vector<Waiting>&, Instant now, std::chrono::milliseconds alarm);
Finding judgeSite(const Health&);
Finding judgeTouches(int beside);

}  // namespace kiosk
