using System.Management.Automation;
using System.Reflection;
using RemoteSessions.AppStream;
using RemoteSessions.Tests.Cmdlets.Identity;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Tests commands whose input is a deserialized copy or a CSV row of an object that was read with another connection.</summary>
public sealed class CopyOriginTests(Samples theirs) : OriginTest(theirs)
{
    [Theory]
    [MemberData(nameof(Commands))]
    public void A_Region_or_profile_that_differs_from_a_copy_or_row_is_an_error_and_nothing_is_sent(string command)
    {
        List<string> problems = [];
        var simulates = Samples.Commands[command].GetCustomAttribute<CmdletAttribute>()!.SupportsShouldProcess;
        foreach (var (form, input) in AcceptedTypes.Of(command).SelectMany(CopyAndRow))
        {
            foreach (var typed in new[] { "Region", "ProfileName" }.Where(name => Accepts(command, name)))
            {
                foreach (var simulated in simulates ? [false, true] : new[] { false })
                {
                    input.Properties["ProfileName"].Value = typed == "ProfileName" ? "shop" : null;
                    var before = Count(Ours);
                    Ours.Pipe([input], shell => CmdletSession.Add(
                        shell, command, [
                            .. Samples.Arguments(command), (typed, typed == "Region" ? "eu-north-1" : "nobody"), .. simulated
                                ? [("WhatIf", true)]
                                : Array.Empty<(string, object?)>(),
                        ]));
                    var conflicts = Ours.Errors.Count(
                        error => error.FullyQualifiedErrorId.StartsWith("InvalidArgument,", StringComparison.Ordinal)
                        && $"{error}".Contains($"but -{typed} specifies", StringComparison.Ordinal));
                    if (Templates.Contains(command) ? conflicts > 0 : conflicts != 1 || Ours.Errors.Count != 1 || Count(Ours) != before)
                        problems.Add($"{form} -{typed} WhatIf {simulated}: {Count(Ours) - before} calls, {Errors}");
                }
            }
        }

        Assert.Empty(problems);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_Region_that_equals_the_Region_of_a_copy_or_row_can_be_specified(string command)
    {
        if (!Accepts(command, "Region"))
            return;
        List<string> problems = [];
        foreach (var (form, input) in AcceptedTypes.Of(command).SelectMany(CopyAndRow))
        {
            var region = $"{input.Properties["Region"].Value}".ToUpperInvariant();
            foreach (var cell in new[] { region, "" })
            {
                input.Properties["Region"].Value = cell;
                Ours.Pipe([input], shell => CmdletSession.Add(shell, command, [.. Samples.Arguments(command), ("Region", region)]));
                if (Errors.Contains("-Region specifies", StringComparison.Ordinal))
                    problems.Add($"{form} '{cell}': {Errors}");
            }
        }

        Assert.Empty(problems);
    }

    [Fact]
    public void Copies_and_rows_are_looked_up_with_the_default_connection()
    {
        var live = Theirs.Live(typeof(ASStack));
        foreach (var input in new object[] { Samples.Copy(live), Theirs.Row(live) })
        {
            var before = Count(Ours);
            Ours.Pipe([input], shell => CmdletSession.Add(shell, "Get-ASStack"));
            Assert.True(Count(Ours) == before + 1, Errors);
        }
    }
}
