using System.Management.Automation;
using System.Reflection;

namespace RemoteSessions.Commands.Parameters;

/// <summary>Reads the settings of a New- or Set- command from its parameters, so that no command has to list them a second time.</summary>
internal static class ParameterSettings
{
    /// <summary>A record of settings, each from the parameter that has its name or that has it as an alias.</summary>
    /// <param name="cmdlet">The command.</param>
    /// <param name="counts">Whether a parameter counts; null if all do.</param>
    public static T Read<T>(PSCmdlet cmdlet, Func<string, bool>? counts) where T : class, new()
    {
        var settings = new T();
        var parameters = cmdlet.GetType().GetProperties();
        foreach (var setting in typeof(T).GetProperties())
        {
            var parameter = Array.Find(parameters, parameter => parameter.Name == setting.Name)
                ?? parameters.First(parameter => parameter.GetCustomAttribute<AliasAttribute>()?.AliasNames.Contains(setting.Name) == true);
            if (counts?.Invoke(parameter.Name) != false)
                setting.SetValue(settings, parameter.GetValue(cmdlet));
        }

        return settings;
    }
}
