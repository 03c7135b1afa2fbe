using System.Management.Automation;
using RemoteSessions.AppStream;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Tests New-ASStreamingUrl. A streaming URL is as sensitive as a password.</summary>
public sealed class StreamingUrlTests : AppStreamCmdletTest
{
    private static readonly (string, object?)[] Zoe = [("StackName", "prod-stack"), ("FleetName", "prod-apps"), ("UserId", "zoe")];

    [Fact]
    public async Task The_URL_opens_a_session_of_that_user()
    {
        Begin(timeScale: 1);
        var url = Session.Run<ASStreamingUrl>("New-ASStreamingUrl", [.. Zoe, ("ValiditySeconds", 600), ("ApplicationId", "Writer")])
            .Single();
        Succeeded();
        Assert.Equal(("zoe", "prod-stack", "prod-apps", "Writer"), (url.UserId, url.StackName, url.FleetName, url.ApplicationId));
        Assert.InRange((url.Expires!.Value - DateTime.Now).TotalSeconds, 500, 601);
        Assert.Empty(Session.Run("Get-ASSession", ("UserId", "zoe")));
        using var http = new HttpClient();
        using var page = await http.GetAsync(url.StreamingUrl);
        Assert.True(page.IsSuccessStatusCode);
        Assert.Equal(("API", "CONNECTED"), (SessionOfUser("zoe").AuthenticationType, SessionOfUser("zoe").ConnectionState));
    }

    [Fact]
    public void The_URL_is_in_one_property_and_in_no_message()
    {
        var url = Session.Run<ASStreamingUrl>("New-ASStreamingUrl", [.. Zoe, ("Verbose", true), ("Debug", true)]).Single();
        Assert.DoesNotContain(Session.Texts, text => text.Contains(url.StreamingUrl!, StringComparison.Ordinal));
        Assert.Equal("zoe at prod-stack/prod-apps", $"{url}");
        Assert.Equal(["StreamingUrl"], typeof(ASStreamingUrl).GetProperties()
            .Where(property => $"{property.GetValue(url)}".Contains("://", StringComparison.Ordinal)).Select(property => property.Name));
    }

    [Fact]
    public void No_view_shows_the_streaming_URL()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "RemoteSessions.sln")))
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!;
        var views = Directory.GetFiles(Path.Combine(folder, "formats"), "*.ps1xml").Select(File.ReadAllText).ToList();
        Assert.Contains(views, text => text.Contains("RemoteSessions.AppStream.ASStreamingUrl", StringComparison.Ordinal));
        Assert.DoesNotContain(views, text => text.Contains("<PropertyName>StreamingUrl<", StringComparison.Ordinal)
            || text.Contains("$_.StreamingUrl", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("nobody", "prod-apps", "ResourceNotFoundException", ErrorCategory.ObjectNotFound)]
    [InlineData("prod-stack", "nobody", "ResourceNotFoundException", ErrorCategory.ObjectNotFound)]
    [InlineData("prod-stack", "prod-cad", "ResourceNotAvailableException", ErrorCategory.ResourceUnavailable)]
    [InlineData("dev-stack", "dev-apps", "ResourceNotAvailableException", ErrorCategory.ResourceUnavailable)]
    public void No_streaming_URL_is_created_if_streaming_is_impossible(string stack, string fleet, string id, ErrorCategory category)
    {
        Session.Run("New-ASStreamingUrl", ("StackName", stack), ("FleetName", fleet), ("UserId", "zoe"));
        Failed(id, category, stack == "nobody" || fleet == "nobody" ? "nobody" : "zoe");
        Session.Run("New-ASStreamingUrl", ("StackName", stack), ("FleetName", fleet), ("UserId", "zoe"), ("WhatIf", true));
        Failed(id, category, stack == "nobody" ? stack : fleet);
    }

    [Fact]
    public void Each_user_in_a_list_gets_a_URL_and_an_invalid_one_writes_an_error()
    {
        var rows = new[] { "zoe", "y", "yan" }
            .Select(user => (object)CmdletSession.Row(
                ("UserId", user), ("StackName", "prod-stack"), ("FleetName", "prod-apps"), ("ValiditySeconds", "")));
        var urls = Session.Pipe<ASStreamingUrl>(rows, "New-ASStreamingUrl");
        Assert.Equal(["yan", "zoe"], urls.Select(url => url.UserId).Order());
        Assert.Contains("'y' isn't valid. Specify a user ID of 2 to 32", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Equal(
            2, Session.Pipe<ASStreamingUrl>(
                ["ann", "bob"], "New-ASStreamingUrl", ("StackName", "prod-stack"), ("FleetName", "prod-apps")).Count);
    }

    [Fact]
    public void A_lost_response_does_not_create_a_second_URL()
    {
        Session.Emulator.Inject("loseAnswer", "CreateStreamingURL");
        Session.Run("New-ASStreamingUrl", Zoe);
        Assert.InRange(Calls("CreateStreamingURL"), 1, 2);
        Session.Run("New-ASStreamingUrl", [.. Zoe, ("WhatIf", true)]);
        Assert.InRange(Calls("CreateStreamingURL"), 1, 2);
    }
}
