#pragma once

#include <memory>

namespace kiosk {

class Step;

// One line a step kind; each is defined in a file of its own.
std::unique_ptr<Step> makeGuide();
std::unique_ptr<Step> makeDirectory();
std::unique_ptr<Step> makeNotice();
std::unique_ptr<Step> makeIdentify();
std::unique_ptr<Step> makeForm();
std::unique_ptr<Step> makeDeclare();
std::unique_ptr<Step> makeReview();
std::unique_ptr<Step> makeSubmit();
std::unique_ptr<Step> makeReceipt();
std::unique_ptr<Step> makeFindCase();
std::unique_ptr<Step> makeCases();
std::unique_ptr<Step> makeProgress();
std::unique_ptr<Step> makeResults();
std::unique_ptr<Step> makeScenario();
std::unique_ptr<Step> makeMaterials();
std::unique_ptr<Step> makeResultWay();
std::unique_ptr<Step> makeSupplement();
std::unique_ptr<Step> makeResumeDraft();
std::unique_ptr<Step> makeRecord();
std::unique_ptr<Step> makeCertificateCopy();
std::unique_ptr<Step> makeDraftCode();
std::unique_ptr<Step> makeFace();
std::unique_ptr<Step> makeResumeCode();
std::unique_ptr<Step> makeShowDocument();
std::unique_ptr<Step> makePrintDocument();
std::unique_ptr<Step> makeRate();
std::unique_ptr<Step> makeMyAppointments();
std::unique_ptr<Step> makeBook();
std::unique_ptr<Step> makeHotline();
std::unique_ptr<Step> makeHotlineSend();
std::unique_ptr<Step> makeHotlineStatus();
std::unique_ptr<Step> makePickup();
std::unique_ptr<Step> makeHandOver();
std::unique_ptr<Step> makeBillCode();
std::unique_ptr<Step> makePayFor();
std::unique_ptr<Step> makeBills();
std::unique_ptr<Step> makePay();
std::unique_ptr<Step> makePayReceipt();
std::unique_ptr<Step> makeFindOrder();
std::unique_ptr<Step> makeMembers();
std::unique_ptr<Step> makeRegion();
std::unique_ptr<Step> makePrincipal();

}  // namespace kiosk
