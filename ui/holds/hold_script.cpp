#include "hold_script.h"

using namespace Qt::StringLiterals;

namespace desk {

namespace {

LocalText effect(HoldScope scope)
{
    switch (scope) {
    case HoldScope::Outgoing:
        return {
            u"I have stopped all payments, transfers and withdrawals from your wallet. Money sent to you and "
            "refunds still arrive."_s,
            u"我已为您停止钱包的所有付款、转账和提现。别人转给您的钱和退款仍会到账。"_s};
    case HoldScope::Withdrawals:
        return {u"I have stopped withdrawals from your wallet. You can still pay and receive money."_s,
                u"我已为您停止钱包的提现。付款和收款不受影响。"_s};
    case HoldScope::All:
        return {u"I have stopped every movement of money in your wallet, in and out. Refunds still arrive."_s,
                u"我已为您停止钱包的所有资金进出。退款仍会到账。"_s};
    case HoldScope::SignIn:
        return {u"I have stopped new sign-ins to your wallet. Your money has not moved."_s,
                u"我已为您停止钱包的新登录。您的资金没有变动。"_s};
    }
    return {};
}

} // namespace

LocalText holdScript(HoldScope scope, bool hasEnd)
{
    LocalText text = effect(scope);
    if (hasEnd) {
        text.en += u" This ends by itself; I can tell you the time."_s;
        text.zhCN += u"到期后会自动解除，我可以告诉您具体时间。"_s;
    } else {
        text.en +=
            u" It stays like this until we have checked together with you. Two colleagues decide on that, "
            "so please call us when you are ready."_s;
        text.zhCN += u"核实完成前会一直保持。解除需要两位同事共同确认，请在方便时联系我们。"_s;
    }
    text.en += u" We never ask for your password, the security code of a card or the full card number."_s;
    text.zhCN += u"我们不会向您索要密码、卡片安全码或完整卡号。"_s;
    return text;
}

} // namespace desk
