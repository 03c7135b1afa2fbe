using System.Net;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Tests.Aws;

/// <summary>Tests the retry quota and the correction of a wrong clock.</summary>
public sealed class RetryPolicyTests
{
    private static readonly HttpRequestException Lost = new(HttpRequestError.ResponseEnded, "The response ended.");

    private readonly ClockCorrection _clock = new(enabled: true);
    private readonly AwsRetryPolicy _retries;

    public RetryPolicyTests() => _retries = new AwsRetryPolicy(new ClientSettings(AwsService.DeviceFarm, "us-west-2"), _clock);

    [Fact]
    public void Retries_stop_when_the_quota_is_used_up()
    {
        Assert.Equal(100, Retries(Lost));
        for (var call = 0; call < 5; call++)
            _retries.Succeeded(NewCall());
        Assert.Equal(1, Retries(Lost));
    }

    [Fact]
    public void A_timeout_of_the_service_uses_twice_as_much_of_the_quota() => Assert.Equal(50, Retries(Rejection("RequestTimeout")));

    [Fact]
    public void A_successful_retry_returns_what_it_used()
    {
        var call = NewCall();
        Assert.True(_retries.ShouldRetry(call, 1, Lost));
        _retries.Succeeded(call);
        Assert.Equal(100, Retries(Lost));
    }

    [Fact]
    public void Only_an_attempt_with_an_unknown_outcome_may_have_been_carried_out()
    {
        var call = NewCall();
        Assert.True(_retries.ShouldRetry(call, 1, Rejection("ThrottlingException")));
        Assert.True(_retries.ShouldRetry(call, 2, new HttpRequestException(HttpRequestError.ConnectionError, "Refused.")));
        Assert.False(call.MayBeCarriedOut);
        Assert.True(_retries.ShouldRetry(call, 3, Lost));
        Assert.True(call.MayBeCarriedOut);
        Assert.False(_retries.ShouldRetry(call, 5, Lost));
    }

    [Theory]
    [InlineData("RequestExpired", 1, true)]
    [InlineData("RequestTimeTooSkewed", -60, true)]
    [InlineData("InvalidSignatureException", 6, true)]
    [InlineData("SignatureDoesNotMatch", -6, true)]
    [InlineData("InvalidSignatureException", 4, false)]
    [InlineData("AccessDeniedException", 60, false)]
    public void The_time_of_the_service_is_used_after_a_rejection_because_of_the_clock(string type, int minutes, bool corrected)
    {
        var call = NewCall();
        call.Signed = DateTime.UtcNow;
        var ahead = TimeSpan.FromMinutes(minutes);
        Assert.Equal(corrected, _retries.ShouldRetry(call, 1, Rejection(type, DateTimeOffset.UtcNow + ahead)));
        Assert.Equal((corrected ? ahead : TimeSpan.Zero).TotalMinutes, (_clock.UtcNow - DateTime.UtcNow).TotalMinutes, 0.5);
        Assert.Equal(0, call.RetryCost);
    }

    private static AwsCall NewCall() => new(DeviceFarmOperations.ListProjects, "{}"u8.ToArray());

    private static ErrorResponse Rejection(string type, DateTimeOffset? date = null) =>
        new(type, "Rejected.", HttpStatusCode.BadRequest, "request-1", date);

    private int Retries(Exception failure)
    {
        var count = 0;
        while (_retries.ShouldRetry(NewCall(), 1, failure))
            count++;
        return count;
    }
}
