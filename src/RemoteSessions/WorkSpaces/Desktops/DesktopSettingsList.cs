using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>The settings that a command applies to each of its inputs. Each row of a CSV file can specify different settings.</summary>
internal sealed class DesktopSettingsList
{
    private readonly Dictionary<(Scope Scope, string Key), List<DesktopSettings>> _byId = [];
    private readonly List<(Scope Scope, NameFilter Names, DesktopSettings Settings)> _byName = [];

    /// <summary>Indicates whether a change to these settings might reboot a desktop.</summary>
    public bool MayReboot { get; private set; }

    /// <summary>Adds the settings for the desktops that the <paramref name="reference"/> parameter identifies.</summary>
    public void Add(ResourceReference reference, Scope scope, DesktopSettings settings)
    {
        MayReboot |= settings.ComputeTypeName is not null || settings.Protocol is not null;
        foreach (var pattern in reference.Patterns)
        {
            if (!DesktopClient.IsId(pattern))
                _byName.Add((scope, new NameFilter([pattern]), settings));
            else if (_byId.TryGetValue((scope, pattern), out var same))
                same.Add(settings);
            else
                _byId[(scope, pattern)] = [settings];
        }
    }

    /// <summary>Returns the settings for a desktop, or null if several inputs identify it and contain different settings.</summary>
    public DesktopSettings? Of(NamedTarget<WksDesktop> target)
    {
        var named = _byName.Where(input => input.Scope == target.Scope
            && (input.Names.Matches(target.Key) || input.Names.Matches(target.Resource?.Label))).Select(input => input.Settings);
        var all = _byId.GetValueOrDefault((target.Scope, target.Key), []).Concat(named).Distinct().ToList();
        return all is [var only] ? only : null;
    }
}
