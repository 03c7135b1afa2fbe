using System.Management.Automation;
using System.Net;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>What goes wrong between here and the service.</summary>
public sealed class ServiceFailureTests : CmdletTest
{
    [Theory]
    [InlineData("throttle")]
    [InlineData("internalError")]
    [InlineData("serviceUnavailable")]
    [InlineData("dropConnection")]
    [InlineData("loseAnswer")]
    [InlineData("cutBody")]
    [InlineData("htmlError")]
    public void A_read_survives_one_bad_moment(string fault)
    {
        Session.Emulator.Inject(fault, "ListProjects");
        Assert.Equal(2, Session.Run("Get-DFRemoteProject").Count);
        Assert.Empty(Session.Errors);
        Assert.Equal(2, Session.Calls("ListProjects"));
    }

    [Theory]
    [InlineData("throttle", 9, "ThrottlingException", ErrorCategory.LimitsExceeded, "Lower -ThrottleLimit")]
    [InlineData("expiredToken", 1, "ExpiredTokenException", ErrorCategory.AuthenticationError, "Get fresh credentials")]
    [InlineData("htmlError", 9, "UnreadableResponse", ErrorCategory.ProtocolError, "HTTP 502, text/html")]
    [InlineData("hugeBody", 1, "ResponseTooLarge", ErrorCategory.ProtocolError, "32 MiB")]
    [InlineData("dropConnection", 9, "ConnectionError", ErrorCategory.ConnectionError, "127.0.0.1")]
    public void A_day_that_stays_bad_is_told_with_what_to_do(string fault, int count, string id, ErrorCategory category, string advice)
    {
        Session.Emulator.Inject(fault, "ListProjects", count);
        Assert.Empty(Session.Run("Get-DFRemoteProject"));
        Assert.Equal((id, category), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains(advice, $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.StartsWith("Get-DFRemoteProject failed", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NotFoundException", ErrorCategory.ObjectNotFound)]
    [InlineData("ArgumentException", ErrorCategory.InvalidArgument)]
    [InlineData("ValidationException", ErrorCategory.InvalidArgument)]
    [InlineData("LimitExceededException", ErrorCategory.LimitsExceeded)]
    [InlineData("ServiceAccountException", ErrorCategory.PermissionDenied)]
    [InlineData("AccessDeniedException", ErrorCategory.PermissionDenied)]
    [InlineData("UnrecognizedClientException", ErrorCategory.AuthenticationError)]
    [InlineData("SomethingNewException", ErrorCategory.NotSpecified)]
    public void A_refusal_keeps_its_type_text_request_and_item(string type, ErrorCategory category)
    {
        var server = Stub(_ => StubServer.Error(type, 400, "In the service's own words."));
        Session.Run("Connect-DFRemoteSession", ("Arn", UnknownSession), ("NoBrowser", true));
        var (id, record) = Session.Error;
        Assert.Equal((type, category), (id, record.CategoryInfo.Category));
        Assert.Equal(UnknownSession, $"{record.TargetObject}");
        foreach (var part in new[]
            { "Connect-DFRemoteSession failed", UnknownSession, "In the service's own words.", type, "request id request-1" })
            Assert.Contains(part, $"{record}", StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public void A_status_that_nobody_knows_passes_through()
    {
        var arn = SessionOf("Release candidate").Arn;
        Session.Emulator.Inject("unknownStatus", "GetRemoteAccessSession");
        Assert.Equal("HIBERNATING", Session.Run<DFRemoteSession>("Get-DFRemoteSession", ("Arn", arn)).Single().Status);
    }

    [Fact]
    public void A_wrong_secret_is_told_and_not_shown()
    {
        var wrong = new PSCredential(Session.Emulator.Keys.AccessKeyId, new NetworkCredential("", "geheim-geheim").SecurePassword);
        Session.Run("Get-DFRemoteProject", ("Credential", wrong), ("Verbose", true));
        Assert.Equal(
            ("InvalidSignatureException", ErrorCategory.AuthenticationError),
            (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains("Check the secret key and this machine's clock", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.DoesNotContain(Session.Texts, text => text.Contains("geheim", StringComparison.Ordinal));
        Assert.Equal(2, Session.Run("Get-DFRemoteProject").Count);
    }

    [Fact]
    public void A_list_that_would_never_end_ends_after_what_came()
    {
        Session.Emulator.Inject("repeatedToken", "ListDevices", 9);
        var devices = Session.Run<DFRemoteDevice>("Get-DFRemoteDevice");
        Assert.Equal(("RepeatedPageToken", ErrorCategory.ProtocolError), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Equal(10, devices.Count);
        Assert.Equal(2, Session.Calls("ListDevices"));
    }

    [Theory]
    [InlineData("loseAnswer")]
    [InlineData("cutBody")]
    [InlineData("dropConnection")]
    [InlineData("internalError")]
    [InlineData("htmlError")]
    public void A_create_of_unknown_outcome_is_sent_once_also_on_a_connection_in_use(string fault)
    {
        var (project, device) = (Project(), Device());
        Session.Emulator.Inject(fault, "CreateRemoteAccessSession");
        Session.Pipe<DFRemoteSession>([device], "New-DFRemoteSession", ("ProjectArn", project.Arn));
        Assert.Equal(("OutcomeUnknown", ErrorCategory.ConnectionError), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Equal(1, Session.Calls("CreateRemoteAccessSession"));
        Assert.Equal(device.Arn, $"{Session.Error.Record.TargetObject}");
    }

    [Fact]
    public void A_create_that_was_throttled_is_sent_again()
    {
        var (project, device) = (Project(), Device());
        Session.Emulator.Inject("throttle", "CreateRemoteAccessSession");
        Assert.Single(Session.Pipe<DFRemoteSession>([device], "New-DFRemoteSession", ("ProjectArn", project.Arn)));
        Assert.Equal(2, Session.Calls("CreateRemoteAccessSession"));
    }

    [Fact]
    public void One_that_is_gone_costs_one_error_and_not_the_others()
    {
        var arns = Session.Run<DFRemoteSession>("Get-DFRemoteSession").Select(session => session.Arn!).ToList();
        arns.Insert(2, UnknownSession);
        var stopped = Session.Pipe<DFRemoteSession>(arns, "Stop-DFRemoteSession", ("PassThru", true), ("Force", true));
        Assert.Equal("NotFoundException", Session.Error.Id);
        Assert.Equal(UnknownSession, $"{Session.Error.Record.TargetObject}");
        Assert.Equal(arns.Except([UnknownSession]).Order(), stopped.Select(session => session.Arn).Order());
    }

    [Fact]
    public void A_project_that_went_costs_only_its_own_sessions()
    {
        Session.Emulator.Inject("vanish", "ListRemoteAccessSessions");
        Session.Pipe<DFRemoteSession>(Session.Run<DFRemoteProject>("Get-DFRemoteProject"), "Get-DFRemoteSession");
        Assert.Equal("NotFoundException", Session.Error.Id);
        Assert.Single(Session.Run<DFRemoteProject>("Get-DFRemoteProject"));
    }
}
