using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Cmdlets.Views;

/// <summary>Tests the colors of states in tables.</summary>
[Collection(EnvironmentTests.Name)]
public sealed class ColourTests : IClassFixture<ViewRunspace>, IDisposable
{
    private readonly ViewRunspace _views;

    public ColourTests(ViewRunspace views)
    {
        _views = views;
        // All runspaces of the process share one $PSStyle.
        _views.Run("$PSStyle.OutputRendering = 'Ansi'");
    }

    public static TheoryData<string> States =>
    [
        .. new[]
        {
            ExecutionStatusValues.All, ExecutionResultValues.All, DeviceAvailabilityValues.All,
            FleetStateValues.All, SessionStateValues.All, RemoteSessions.AppStream.Generated.SessionConnectionStateValues.All,
            ImageStateValues.All,
            WorkspacesPoolStateValues.All, RemoteSessions.WorkSpaces.Generated.SessionConnectionStateValues.All,
            WorkspaceDirectoryStateValues.All, WorkspaceBundleStateValues.All,
            // The states of uploads and device instances. No argument completer offers these states.
            ["INITIALIZED", "PROCESSING", "SUCCEEDED", "FAILED", "IN_USE", "PREPARING", "AVAILABLE", "NOT_AVAILABLE"],
        }.SelectMany(states => states).Distinct().Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(States))]
    public void Every_known_state_has_a_colour(string state) => Assert.Matches($"\u001b\\[(2|3[123])m{state}\u001b\\[0m", Row(state));

    [Theory]
    [InlineData("RUNNING", 32)]
    [InlineData("HIGHLY_AVAILABLE", 32)]
    [InlineData("NOT_CONNECTED", 33)]
    [InlineData("STARTING", 33)]
    [InlineData("PENDING_DEVICE", 33)]
    [InlineData("ERRORED", 31)]
    [InlineData("TEMPORARY_NOT_AVAILABLE", 31)]
    [InlineData("STOPPED", 2)]
    public void Available_is_green_waiting_yellow_failed_red_and_ended_dim(string state, int colour) =>
        Assert.Contains($"\u001b[{colour}m{state}\u001b[0m", Row(state), StringComparison.Ordinal);

    [Fact]
    public void A_state_is_red_if_the_resource_has_errors() =>
        Assert.Contains("\u001b[31mSTOPPED\u001b[0m", Row("STOPPED", "IMAGE_NOT_FOUND"), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_state_has_no_colour()
    {
        var row = Row("SHELVED");
        Assert.Contains("SHELVED", row, StringComparison.Ordinal);
        Assert.DoesNotContain("m" + "SHELVED", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PlainText")]
    [InlineData("Host")]
    public void There_is_no_colour_in_plain_text_or_redirected_output(string rendering)
    {
        _views.Run($"$PSStyle.OutputRendering = '{rendering}'");
        var row = Row("RUNNING");
        Assert.Contains("RUNNING", row, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", row, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_has_the_same_colours_in_Constrained_Language_Mode()
    {
        var copy = PSSerializer.Deserialize(PSSerializer.Serialize(Session("RUNNING", null)));
        _views.Constrained = true;
        Assert.Contains("\u001b[32mRUNNING\u001b[0m", Last(_views.Show(copy, 4096)), StringComparison.Ordinal);
        Assert.Equal(0, _views.Errors);
    }

    public void Dispose()
    {
        _views.Constrained = false;
        _views.Run("$PSStyle.OutputRendering = 'Host'");
    }

    private string Row(string state, string? error = null) => Last(_views.Show(Session(state, error), 4096, "Format-Table"));

    // For some other types, the table columns would truncate long text.
    private static object Session(string state, string? error) => error is null
        ? OutputTypes.Make(typeof(DFRemoteDevice), property => property.Name == "Availability" ? state : null)
        : OutputTypes.Make(typeof(ASFleet), property => property.Name switch { "State" => state, "FleetErrors" => error, _ => null });

    private static string Last(string table) => table.Split('\n').Last(line => line.Trim().Length > 0);
}
