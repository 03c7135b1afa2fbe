using System.Collections;
using System.Management.Automation;
using System.Net;
using RemoteSessions.AppStream;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.Api;

/// <summary>Tests Invoke-RemoteSessionApi with the emulator: pages, Regions, changes, and errors.</summary>
public sealed class InvokeApiTests : ApiCmdletTest
{
    [Fact]
    public void All_returns_the_items_of_all_pages()
    {
        Begin(settings: "PageSize=2");
        var fleets = Invoke("AppStream", "DescribeFleets", null, ("All", true));
        Succeeded();
        var known = Session.Run<ASFleet>("Get-ASFleet").ToDictionary(fleet => fleet.Name!);
        Assert.True(known.Count > 4);
        Assert.Equal(known.Keys.Order(), fleets.Select(fleet => (string)Of(fleet, "Name")!).Order());
        Assert.All(fleets, fleet =>
        {
            var same = known[(string)Of(fleet, "Name")!];
            Assert.Equal(("us-east-1", null), (Of(fleet, "Region"), Of(fleet, "ProfileName")));
            Assert.Equal(same.Created, Of(fleet, "CreatedTime"));
            Assert.Equal((long)same.Desired!, Of((PSObject)Of(fleet, "ComputeCapacityStatus")!, "Desired"));
        });
    }

    [Fact]
    public void Without_All_one_page_is_returned_unchanged()
    {
        Begin(settings: "PageSize=2");
        var page = Assert.Single(Invoke("appstream", "describefleets"));
        Succeeded();
        Assert.Equal(1, Calls("AppStream.DescribeFleets"));
        var fleets = Assert.IsType<object[]>(Of(page, "Fleets"));
        Assert.Equal(2, fleets.Length);
        Assert.Equal("us-east-1", Of(page, "Region"));
        var next = Invoke("AppStream", "DescribeFleets", Table(("nexttoken", Of(page, "NextToken"))));
        Succeeded();
        Assert.NotEqual(Of((PSObject)fleets[0], "Name"), Of((PSObject)((object[])Of(next[0], "Fleets")!)[0], "Name"));
    }

    [Fact]
    public void A_list_of_names_returns_strings() => Assert.Equal(
        ["prod-apps"],
        Invoke("AppStream", "ListAssociatedFleets", Table(("StackName", "prod-stack")), ("All", true))
            .Select(name => Assert.IsType<string>(name.BaseObject)));

    [Fact]
    public void Regions_are_read_in_parallel_and_a_failing_one_writes_one_error()
    {
        var pools = Invoke(
            "WorkSpaces", "DescribeWorkspacesPools", null, ("All", true), ("Region", new[] { "us-east-1", "us-west-1", "eu-west-1" }));
        Assert.Equal(["eu-west-1", "us-east-1"], pools.Select(pool => Of(pool, "Region")).Distinct().Order());
        Assert.Contains("DescribeWorkspacesPools failed in us-west-1: ", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void Device_Farm_needs_no_Region()
    {
        var projects = Invoke("DeviceFarm", "ListProjects", null, ("All", true));
        Assert.Equal(["Banking App", "Retail App"], projects.Select(project => Of(project, "name")).Order());
        Assert.All(projects, project => Assert.Equal("us-west-2", Of(project, "Region")));
    }

    [Fact]
    public void Each_piped_hashtable_is_one_change()
    {
        Pipe([Table(("Name", "one")), CmdletSession.Row(("name", "two"), ("Region", "eu-west-1"))], "AppStream", "CreateStack");
        Succeeded();
        Assert.Single(Session.Run<ASStack>("Get-ASStack", ("Name", "one")));
        Assert.Single(Session.Run<ASStack>("Get-ASStack", ("Name", "two"), ("Region", "eu-west-1")));
        // If an operation has no output, no object is returned.
        Assert.Empty(Invoke("AppStream", "DeleteStack", Table(("Name", "one"))));
        Succeeded();
        Assert.DoesNotContain(Session.Run<ASStack>("Get-ASStack"), stack => stack.Name == "one");
    }

    [Fact]
    public void WhatIf_describes_the_change_and_sends_none()
    {
        var host = new RecordingHost();
        Begin(host: host);
        Invoke("AppStream", "StopFleet", Table(("Name", "prod-apps")), ("WhatIf", true), ("Region", new[] { "us-east-1", "eu-west-1" }));
        Invoke("DeviceFarm", "CreateProject", Table(("name", "new")), ("WhatIf", true));
        Succeeded();
        Assert.Empty(Session.Emulator.Calls);
        Assert.Equal(3, host.Lines.Count);
        Assert.Contains(
            "\"StopFleet\" on target \"Amazon AppStream 2.0 in us-east-1: Name=prod-apps\"", host.Lines[0], StringComparison.Ordinal);
        Assert.Contains("in eu-west-1: Name=prod-apps\"", host.Lines[1], StringComparison.Ordinal);
        Assert.Contains("\"CreateProject\" on target \"AWS Device Farm in us-west-2: name=new\"", host.Lines[2], StringComparison.Ordinal);
        Assert.NotEmpty(Invoke("AppStream", "DescribeFleets", null, ("WhatIf", true)));
    }

    [Fact]
    public void WhatIf_lists_only_identifiers_of_the_input()
    {
        var host = new RecordingHost();
        Begin(host: host);
        var requests = new[] { "ws-1", "ws-2" }.Select(id => Table(("WorkspaceId", id))).ToArray();
        Invoke("WorkSpaces", "RebootWorkspaces", Table(("RebootWorkspaceRequests", requests)), ("WhatIf", true), ("Region", "us-east-1"));
        Invoke("AppStream", "UpdateFleet", Table(("Name", "a"), ("Description", "secret")), ("WhatIf", true), ("Region", "us-east-1"));
        Succeeded();
        Assert.EndsWith("Amazon WorkSpaces in us-east-1: WorkspaceId=ws-1;ws-2\".", host.Lines[0], StringComparison.Ordinal);
        Assert.EndsWith("Amazon AppStream 2.0 in us-east-1: Name=a\".", host.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_does_not_list_secure_strings()
    {
        var host = new RecordingHost();
        Begin(host: host);
        using var secret = new NetworkCredential("", "hidden-value").SecurePassword;
        var account = Table(("AccountName", secret), ("AccountPassword", secret));
        var config = Table(
            ("DirectoryName", "corp.example.com"), ("OrganizationalUnitDistinguishedNames", new[] { "OU=Fleets" }),
            ("ServiceAccountCredentials", account));
        Invoke("AppStream", "CreateDirectoryConfig", config, ("WhatIf", true), ("Region", "us-east-1"));
        Succeeded();
        Assert.Contains("DirectoryName=corp.example.com", host.Lines.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("AccountName", host.Lines.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-value", host.Lines.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Confirm_prompts_and_accepts_No()
    {
        Begin(host: new RecordingHost(No, Yes));
        foreach (var calls in new[] { 0, 1 })
        {
            Invoke("AppStream", "DeleteStack", Table(("Name", "dev-stack")), ("Confirm", true));
            Assert.Equal(calls, Calls("AppStream.DeleteStack"));
        }
    }

    [Fact]
    public void A_service_error_names_the_call_and_has_the_input_as_target()
    {
        Pipe([Table(("Name", "nowhere")), Table(("Name", "dev-apps"))], "AppStream", "StartFleet");
        var (id, record) = Session.Error;
        Assert.Equal(("ResourceNotFoundException", ErrorCategory.ObjectNotFound), (id, record.CategoryInfo.Category));
        Assert.Equal("nowhere", Assert.IsType<Hashtable>(record.TargetObject)["name"]);
        Assert.Contains("StartFleet failed in us-east-1: ", $"{record}", StringComparison.Ordinal);
        Assert.Equal(2, Calls("AppStream.StartFleet"));
    }

    [Fact]
    public void An_operation_that_the_emulator_does_not_support_is_still_sent()
    {
        Invoke("AppStream", "DescribeImageBuilders", null, ("All", true));
        Assert.Equal(
            ("UnknownOperationException", ErrorCategory.NotImplemented), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
    }

    [Fact]
    public void A_repeated_token_ends_the_list()
    {
        var server = Stub(_ => StubServer.Json("""{"ImageBuilders":[{"Name":"one"}],"NextToken":"again"}"""));
        var found = Invoke("AppStream", "DescribeImageBuilders", Table(("MaxResults", 5)), ("All", true));
        Assert.Equal("RepeatedPageToken", Session.Error.Id);
        Assert.Single(found);
        Assert.Equal(["""{"MaxResults":5}""", """{"MaxResults":5,"NextToken":"again"}"""], server.Requests.Select(request => request.Text));
    }

    [Fact]
    public void An_empty_page_does_not_end_the_list()
    {
        var pages = new Queue<string>(
            ["""{"Users":[{"UserName":"a"}],"NextToken":"x"}""", """{"Users":[],"NextToken":"y"}""",
                """{"Users":[{"UserName":"b"},null]}"""]);
        Stub(_ => StubServer.Json(pages.Dequeue()));
        var users = Invoke("AppStream", "DescribeUsers", Table(("AuthenticationType", "USERPOOL")), ("All", true));
        Succeeded();
        Assert.Equal(["a", "b"], users.Select(user => Of(user, "UserName")));
    }

    [Fact]
    public void Inputs_and_outputs_are_not_in_verbose_messages()
    {
        var server = Stub(request => request.Operation.StartsWith("Create", StringComparison.Ordinal)
            ? StubServer.Json("""{"StreamingURL":"https://stream.example/geheim","Expires":1763719200}""")
            : StubServer.Error("OperationNotPermittedException"));
        Invoke("AppStream", "CreateStreamingURL", Table(
            ("StackName", "geheim"), ("FleetName", "geheim"), ("UserId", "geheim")), ("Verbose", true));
        Assert.DoesNotContain(Session.Texts, text => text.Contains("geheim", StringComparison.Ordinal));
        Pipe([CmdletSession.Row(
            ("DirectoryName", "geheim"), ("ServiceAccountCredentials", CmdletSession.Row(("AccountPassword", "geheim"))))],
            "AppStream", "UpdateDirectoryConfig", ("Verbose", true));
        Assert.Equal("OperationNotPermittedException", Session.Error.Id);
        Assert.DoesNotContain(
            Session.Texts.Append($"{Session.Error.Record.CategoryInfo}"), text => text.Contains("geheim", StringComparison.Ordinal));
        Assert.Contains("\"AccountPassword\":\"geheim\"", server.Requests.Last().Text, StringComparison.Ordinal);
    }
}
