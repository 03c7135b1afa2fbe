using System.Management.Automation;
using System.Reflection;
using RemoteSessions.AppStream;
using RemoteSessions.DeviceFarm;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Tests.Cmdlets.Identity;

/// <summary>Tests rows in which the ID or ARN identifies one resource, but the name or user identifies another resource.</summary>
public sealed class ConflictingRowTests(Samples samples) : IClassFixture<Samples>
{
    private static readonly Dictionary<Type, string[]> Described = new()
    {
        [typeof(WksPool)] = ["Name"],
        [typeof(WksDirectory)] = ["Name"],
        [typeof(DFRemoteProject)] = ["Name"],
        [typeof(DFRemoteApp)] = ["Name"],
        [typeof(DFRemoteSession)] = ["Name"],
        [typeof(ASSession)] = ["UserId", "StackName", "FleetName"],
        [typeof(WksPoolSession)] = ["UserId", "PoolId"],
        [typeof(WksDesktop)] = ["UserName"],
    };

    // Register-WksDirectory is excluded, because WorkSpaces can't describe a directory that isn't registered. Measure-RemoteSessionCapacity
    // is excluded, because it changes nothing.
    private static readonly string[] Excluded = ["Register-WksDirectory", "Measure-RemoteSessionCapacity"];

    // Excludes New- commands (they create resources), Save- commands (they only read data), and tag commands (they don't look up the
    // resource that the ARN identifies).
    public static TheoryData<string> Commands => [.. Samples.Commands
        .Where(command => command.Value.GetCustomAttribute<CmdletAttribute>()!.SupportsShouldProcess
            && !command.Key.StartsWith("New-", StringComparison.Ordinal) && !command.Key.StartsWith("Save-", StringComparison.Ordinal)
            && !command.Key.EndsWith("Tag", StringComparison.Ordinal)
            && !Excluded.Contains(command.Key) && AcceptedTypes.Of(command.Key).Any(Described.ContainsKey))
        .Select(command => command.Key)];

    [Fact]
    public void The_test_data_is_complete() => Assert.InRange(Commands.Count, 15, 100);

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_row_whose_id_and_name_differ_changes_nothing(string command)
    {
        List<string> problems = [];
        foreach (var type in AcceptedTypes.Of(command).Where(Described.ContainsKey))
        {
            foreach (var column in Described[type])
            {
                var row = samples.Row(samples.Live(type));
                var actual = $"{row.Properties[column].Value}";
                Assert.NotEmpty(actual);
                row.Properties[column].Value = "another";
                var before = samples.Changes();
                samples.Session.Pipe([row], shell => CmdletSession.Add(shell, command, Samples.Arguments(command)));
                var errors = string.Join(" | ", samples.Session.Errors.Select(error => $"{error.FullyQualifiedErrorId} {error}"));
                if (samples.Changes() != before || samples.Session.Errors.Count != 1
                    || !errors.StartsWith("InvalidArgument,", StringComparison.Ordinal)
                    || !errors.Contains($"{column} 'another'", StringComparison.Ordinal)
                    || !errors.Contains($"'{actual}'", StringComparison.Ordinal))
                {
                    problems.Add($"{type.Name} {column}: {samples.Changes() - before} changing calls, {errors}");
                }
            }
        }

        Assert.Empty(problems);
    }

    [Fact]
    public void A_row_can_shorten_a_user_name_and_leave_cells_empty()
    {
        var session = (ASSession)samples.Live(typeof(ASSession));
        var row = CmdletSession.Row(
            ("SessionId", session.SessionId), ("UserId", session.UserId!.Split('@')[0].ToUpperInvariant()), ("StackName", ""));
        samples.Session.Pipe([row], shell => CmdletSession.Add(shell, "Stop-ASSession", ("WhatIf", true)));
        Assert.Empty(samples.Session.Errors);
    }

    [Theory]
    [InlineData("Stop-ASFleet", "arn:aws:appstream:us-east-1:123456789012:fleet/*")]
    [InlineData("Get-ASFleet", "arn:aws:appstream:us-east-1:123456789012:fleet/prod-*")]
    [InlineData("Remove-DFRemoteProject", "arn:aws:devicefarm:us-west-2:123456789012:project:*")]
    public void An_ARN_does_not_support_wildcards(string command, string arn)
    {
        samples.Session.Run(command, ("Name", arn));
        Assert.Equal("InvalidArgument", samples.Session.Error.Id);
        Assert.Contains("contains wildcards, but an ARN can't contain any", $"{samples.Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void An_ARN_of_another_Region_is_an_error_with_that_Region()
    {
        var arn = ((ASFleet)samples.Live(typeof(ASFleet))).Arn!.Replace(":us-east-1:", ":us-west-2:", StringComparison.Ordinal);
        samples.Session.Run("Stop-ASFleet", ("Name", arn), ("Region", "us-east-1"), ("Confirm", false));
        Assert.Contains(
            "The input comes from the Region us-west-2, from another account, or from the emulator.", $"{samples.Session.Error.Record}",
            StringComparison.Ordinal);
    }
}
