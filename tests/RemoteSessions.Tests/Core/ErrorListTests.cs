using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Resources;
using RemoteSessions.Tests.Core.AppStream;

namespace RemoteSessions.Tests.Core;

/// <summary>
/// Tests that resource errors are objects that scripts can filter, and that a CSV file contains the errors of a resource as a single
/// string.
/// </summary>
public sealed class ErrorListTests
{
    [Fact]
    public void Errors_have_a_code_and_a_message_and_are_flat_in_CSV_files()
    {
        var fleet = Fleets.Make(change: wire => wire with
        {
            FleetErrors = [
                new FleetError { ErrorCode = "SUBNET_NOT_FOUND", ErrorMessage = "No subnet." }, new FleetError { ErrorCode = "NEW" },
            ],
        });
        using var shell = PowerShell.Create();
        var found = shell.AddScript(
            "$input | Where-Object { $_.FleetErrors.ErrorCode -eq 'NEW' } | ForEach-Object { $_.FleetErrors[0].ErrorMessage; ($_ | "
            + "ConvertTo-Csv)[1] }").Invoke(new[] { fleet });
        Assert.Equal("No subnet.", found[0].BaseObject);
        Assert.Contains("\"SUBNET_NOT_FOUND: No subnet.;NEW: \"", $"{found[1]}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_of_a_resource_has_the_same_errors()
    {
        object[] texts = ["SUBNET_NOT_FOUND: No subnet: none.", "NEW: "];
        var copy = (ASFleet)ResourceCopy.Make(typeof(ASFleet), property => property == nameof(ASFleet.FleetErrors) ? texts : null);
        Assert.Equal(
            [("SUBNET_NOT_FOUND", "No subnet: none."), ("NEW", "")], copy.FleetErrors.Select(
                error => (error.ErrorCode, error.ErrorMessage)));
        Assert.Empty(((ASFleet)ResourceCopy.Make(typeof(ASFleet), _ => null)).FleetErrors);
    }
}
